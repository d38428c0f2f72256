import type { PollItemForPhone } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { useT } from '../../ui/language.js'
import { Thinner, thinnerThan } from '../../ui/siroopwacht/Thinner.js'

/** The wording that the room would put in the place of a sentence of then, what it loses, and why. */
export function Proposed({ change }: { readonly change: NonNullable<PollItemForPhone['change']> }) {
  const t = useT(workCopy).checkin
  const { signed, proposal, locale } = change
  if (proposal === null) return null
  const lost = thinnerThan(signed, proposal.text, locale)
  return (
    <div className="thennow">
      <p className="second">{t.proposed}</p>
      <p className="voice" lang={locale}>
        {proposal.text}
      </p>
      {lost !== null && <Thinner comparison={lost} />}
      {proposal.why !== null && (
        <p className="second">
          {t.because} <span className="voice">{proposal.why}</span>
        </p>
      )}
    </div>
  )
}
