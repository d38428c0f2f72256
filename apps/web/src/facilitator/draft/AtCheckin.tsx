import type { SentenceView } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { useRegie } from '../regie.js'

/** The wording that a check-in proposed for this sentence, with its reason: whoever writes reads it, and decides. */
export function AtCheckin({ sentence: { atCheckin } }: { readonly sentence: SentenceView }) {
  const { t, locale } = useRegie()
  if (atCheckin === undefined) return null
  const { on, text, why } = atCheckin
  return (
    <div className="reading">
      <p className="second small">{t.drafting.atCheckin(dayInWords(on, locale))}</p>
      <p className="voice">{text}</p>
      {why === null ? null : (
        <p className="why">
          <b>{t.drafting.watch.reason}</b> {why}
        </p>
      )}
    </div>
  )
}
