import type { ParticipantView, RouteBar } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { workCopy } from '../../copy/work.js'
import { useLanguage, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { organisationIn } from '../seat.js'

/** The route as it stands, in words: who takes which step, who is asked. Never a person, never who refused. */
export function RouteInWords({ view, route }: { view: ParticipantView; route: readonly RouteBar[] }) {
  const t = useT(workCopy).assign
  const [language] = useLanguage()
  const wordsOf = ({ organisation, accepted, due }: RouteBar) => {
    const name = organisationIn(view, organisation)?.name
    if (name === undefined) return t.nobody
    return accepted ? t.takes(name, due === null ? null : dayInWords(due, language)) : t.askedOf(name)
  }
  return (
    <>
      <h2>{t.routeTitle}</h2>
      <ul className="route-list">
        {route.map((bar) => {
          const organisation = organisationIn(view, bar.organisation)
          return (
            <li key={bar.subject}>
              <p className="voice">{bar.text}</p>
              <p className="second">
                {organisation && (
                  <OrganisationMark shape={organisation.shape} letters={organisation.letters} open={!bar.accepted} />
                )}
                <span>{wordsOf(bar)}</span>
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
