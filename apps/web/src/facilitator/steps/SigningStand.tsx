import { weekdayInWords } from '@siroop/manifest'
import { ToCall } from '../editions/ToCall.js'
import { SigningOrder } from '../mail/SigningOrder.js'
import { SignOnPaper } from '../paperAnswers/SignOnPaper.js'
import { useRegie } from '../regie.js'
import { SigningWaits } from './SigningWaits.js'

/** How many signed, the rule for *van kracht* and the first day to look back. */
export function SigningStand() {
  const { view, t, locale } = useRegie()
  const { edition, inForceRule, checkinDates } = view
  if (edition === null) return <SigningWaits />
  const signed = edition.signing.filter((row) => row.state === 'signed' || row.state === 'signed-with-reservation')
  const [first] = checkinDates
  return (
    <section className="can-part">
      <h2>{t.consent.stand}</h2>
      <p className="bigfig nums" role="status">
        <b>{signed.length}</b>
        <span>{t.sign.count(edition.signing.length)}</span>
      </p>
      {inForceRule && (
        <>
          <h3>{t.sign.rule}</h3>
          <p className="second small">
            {t.prepare.ruleSaved(inForceRule.minimumSignatures, weekdayInWords(inForceRule.closingDate, locale))}
          </p>
        </>
      )}
      {first && (
        <>
          <h3>{t.sign.checkin}</h3>
          <p className="second small">{weekdayInWords(first, locale)}</p>
        </>
      )}
      <ToCall />
      <SigningOrder />
      <SignOnPaper edition={edition} />
    </section>
  )
}
