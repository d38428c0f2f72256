import { dateOfMs } from '@siroop/manifest'
import { Nowhere } from '../draft/Nowhere.js'
import { InForceForm } from '../InForceForm.js'
import { useRegie } from '../regie.js'
import { Dates } from './Harvest.js'

/** What has to be settled before the text can be laid down for signing, besides the text: the talk with who finds itself nowhere, the days and the rule (TNS-14, INV-18). */
export function SigningWaits() {
  const { view, t } = useRegie()
  const today = dateOfMs(view.serverNowMs)
  const needsDate = !view.checkinDates.some((date) => date >= today)
  const needsRule = view.inForceRule === null || view.inForceRule.closingDate < today
  return (
    <>
      <Nowhere />
      {(needsDate || needsRule) && (
        <section className="can-part">
          <h2>{t.draft.waits}</h2>
          {needsDate && <Dates />}
          {needsRule && <InForceForm />}
        </section>
      )}
    </>
  )
}
