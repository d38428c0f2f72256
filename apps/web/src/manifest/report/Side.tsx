import type { TextPiece } from '@siroop/manifest'

/** One of both texts, to the letter: what both have, and what only this one has. */
export function Side({
  pieces,
  side,
  said,
}: {
  readonly pieces: readonly TextPiece[]
  readonly side: 'gone' | 'new'
  readonly said: string
}) {
  const Tag = side === 'gone' ? 'del' : 'ins'
  return pieces
    .filter(({ change }) => change === 'same' || change === side)
    .map(({ change, text }, at) =>
      change === 'same' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice, and their order never changes
        <span key={at}>{text}</span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Tag key={at}>
          <span className="vh"> {said} </span>
          {text}
        </Tag>
      ),
    )
}
