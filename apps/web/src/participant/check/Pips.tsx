/** A dash per principle: answered, the one that is on now, still open. No number of answers (TNS-1). */
export const Pips = ({ label, states }: { label: string; states: readonly ('answered' | 'now' | 'open')[] }) => (
  <div className="pips" role="img" aria-label={label} style={{ gridTemplateColumns: `repeat(${states.length}, 1fr)` }}>
    {states.map((state, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a dash has no other identity than its place
      <i key={place} className={state} />
    ))}
  </div>
)
