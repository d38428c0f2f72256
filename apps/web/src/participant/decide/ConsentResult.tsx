import type { MissingWhy, ParticipantNow, ParticipantView } from '@siroop/domain'
import { participantCopy } from '../../copy/participant.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { organisationIn } from '../seat.js'

/** After showing: the outcome in words, every objection with its reason, who was marked missing. No percentage. */
export function ConsentResult({
  view,
  now,
}: {
  view: ParticipantView
  now: Extract<ParticipantNow, { kind: 'consent' }>
}) {
  const t = useT(participantCopy)
  const { result } = now
  if (result === null) return <p className="second">{t.consent.result.look}</p>
  const open = result.objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment')
  const standing = result.objections.filter((one) => one.state !== 'withdrawn')
  const missing = (why: MissingWhy) =>
    result.missing
      .filter((one) => one.why === why)
      .map((one) => organisationIn(view, one.organisation)?.name ?? '')
      .join(', ')
  const total = view.organisations.length - result.missing.length
  return (
    <div className="result" role="status">
      {result.outcome === 'agreed' ? (
        <p className="agreed nums">
          {result.sharedBy === null ? t.consent.result.shared : t.consent.result.sharedBy(result.sharedBy, total)}
        </p>
      ) : result.outcome === 'replaced' ? (
        <p>{t.consent.result.replaced}</p>
      ) : (
        <p>
          <b>
            {open.length > 0
              ? t.consent.result.objections(open.length)
              : result.outcome === 'not-shared'
                ? t.consent.result.notShared
                : t.consent.result.none}
          </b>
        </p>
      )}
      {standing.map((objection) => {
        const organisation = organisationIn(view, objection.organisation)
        return (
          <article key={objection.id} className="slip objection-slip">
            <p className="foot">
              <Icon name="hand" />
              {organisation && (
                <span className="who">
                  <OrganisationMark shape={organisation.shape} letters={organisation.letters} />
                  {organisation.name}
                </span>
              )}
            </p>
            <p className="voice">{objection.reason}</p>
          </article>
        )
      })}
      {missing('absent') !== '' && <p className="second">{t.consent.result.absent(missing('absent'))}</p>}
      {missing('abstains') !== '' && <p className="second">{t.consent.result.abstains(missing('abstains'))}</p>}
      {now.ownAnswer !== null && <p>{t.consent.result.own(now.ownAnswer.answer)}</p>}
      <p className="second">{t.consent.result.look}</p>
    </div>
  )
}
