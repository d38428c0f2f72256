import '../../ui/look/wordButton.css'
import type { FacilitatorRound, OrganisationId } from '@siroop/domain'
import { useRegie } from '../regie.js'

/** What was answered to earlier words of this text: who, which objection, and what became of it. */
export function RoundHistory({ round }: { readonly round: FacilitatorRound }) {
  const { view, t, organisation } = useRegie()
  const earlier = view.rounds.filter(
    ({ bundle, attempt, result }) => bundle !== null && bundle === round.bundle && attempt < round.attempt && result,
  )
  if (earlier.length === 0) return null
  const names = (ids: readonly OrganisationId[]) =>
    ids.flatMap((id) => organisation(id)?.name ?? []).join(', ') || t.consent.nobody
  return (
    <details className="rounds">
      <summary className="wordsummary">{t.texts.earlier(earlier.length)}</summary>
      <ol>
        {earlier.map(({ round: id, attempt, text, behaviour, result }) => (
          <li key={id}>
            <h2>{t.texts.round(attempt)}</h2>
            <p className="voice">{text}</p>
            {behaviour !== null && <p className="voice second">{behaviour}</p>}
            <p className="small">
              {t.consent.standFor}: {names(result?.standFor ?? [])}
            </p>
            <p className="small">
              {t.consent.liveWith}: {names(result?.liveWith ?? [])}
            </p>
            {(result?.objections ?? []).map((one) => (
              <p key={one.id} className="small">
                {t.consent.objectionOf(organisation(one.organisation)?.name ?? '')}: “{one.reason}”
                {one.state === 'raised' ? '' : `, ${t.consent.objectionStates[one.state].toLowerCase()}`}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  )
}
