/** What a table wrote, as stakes driven into the ground between its two poles: one for each sentence. */
export function StakesInGround({ count, small = false }: { readonly count: number; readonly small?: boolean }) {
  const width = small ? 100 : 400
  const between = width / (count + 1)
  return (
    <svg className="room-stakes" viewBox={`0 0 ${width} 100`} aria-hidden="true" preserveAspectRatio="xMidYMid meet">
      <path className="ground" d={`M2 74 H${width - 2}`} />
      {Array.from({ length: count }, (_, at) => {
        const x = between * (at + 1)
        const half = Math.min(9, between / 3.4)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stake is only a place in the row
          <path key={at} className="stake" d={`M${x - half} 16 H${x + half} V74 L${x} 96 L${x - half} 74 Z`} />
        )
      })}
    </svg>
  )
}
