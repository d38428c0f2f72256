import { dateOfMs, timeInWords, timeOfMs, weekdayInWords } from '@siroop/manifest'
import { lookBackCopy } from '../../copy/lookBack.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import type { PastStep } from '../api.js'

/** Which step it was, what was asked in it, when it ended and how. */
export function StepHead({ step }: { step: PastStep }) {
  const t = useT(lookBackCopy)
  const pick = usePick()
  const [locale] = useLanguage()
  const { title, question, endedAtMs, how, reason } = step
  const day = weekdayInWords(dateOfMs(endedAtMs), locale)
  return (
    <header className="lb-head">
      <h2>{pick(title)}</h2>
      {pick(question) !== '' && <p className="voice lb-question">{pick(question)}</p>}
      <p className="second nums">{t.ended(day, timeInWords(timeOfMs(endedAtMs), locale))}</p>
      {how === 'skipped' && <p>{t.skippedWhy(reason ?? '')}</p>}
      {how === 'broken-off' && <p>{t.brokenOffText}</p>}
    </header>
  )
}
