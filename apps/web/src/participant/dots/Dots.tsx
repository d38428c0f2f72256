/** Dots to look at; what they mean stands in words beside them. `empty`: places without a dot. */
export const Dots = ({ filled, empty = 0 }: { filled: number; empty?: number }) => (
  <span className="dots" aria-hidden="true">
    {Array.from({ length: filled + empty }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a dot is only a place in the row
      <i key={place} className={place < filled ? '' : 'is-empty'} />
    ))}
  </span>
)
