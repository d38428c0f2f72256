import type { PrincipleAnswer } from '@siroop/domain'

/** Filled: breaks nothing. A question mark: doubt. A cross in a square: breaks. Dashed: still open. Shape, never colour. */
export function CheckMark({ answer }: { answer: PrincipleAnswer | null }) {
  return (
    <svg className={`ck-mark is-${answer ?? 'open'}`} viewBox="0 0 24 24" aria-hidden="true">
      {answer === 'breekt' ? (
        <>
          <rect x="3" y="3" width="18" height="18" />
          <path d="m8 8 8 8m0-8-8 8" />
        </>
      ) : (
        <circle cx="12" cy="12" r="9" />
      )}
      {answer === 'twijfel' && (
        <text x="12" y="17">
          ?
        </text>
      )}
    </svg>
  )
}
