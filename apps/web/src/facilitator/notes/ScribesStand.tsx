import type { ParticipantId, ScribesView } from '@siroop/domain'
import { OrganisationName } from '../OrganisationName.js'
import { useRegie } from '../regie.js'
import { usePeople } from '../tables/usePeople.js'
import './notes.css'

/** Who writes for which organisation; who leads gives the pen to somebody else of it, or takes it away. */
export function ScribesStand({ scribes }: { readonly scribes: ScribesView }) {
  const { t, run, organisation: find } = useRegie()
  const { nameOf } = usePeople()
  const words = t.writing.scribes
  const { step, organisations } = scribes
  const writing = organisations.filter(({ scribe }) => scribe !== null).length
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      <p className="meta nums" role="status">
        {words.stand(writing, organisations.length)}
      </p>
      <ul className="sc-list">
        {organisations.map(({ organisation: id, scribe, here, people }) => {
          const organisation = find(id)
          return (
            <li key={id}>
              {organisation && <OrganisationName organisation={organisation} />}
              <select
                className="input"
                aria-label={words.who(organisation?.name ?? '')}
                value={scribe ?? ''}
                onChange={({ target }) => {
                  const participant = target.value === '' ? null : (target.value as ParticipantId)
                  void run({ type: 'giveTablePen', step, table: id, participant })
                }}
              >
                <option value="">{words.nobody}</option>
                {people.map((person) => (
                  <option key={person} value={person}>
                    {nameOf(person)}
                  </option>
                ))}
              </select>
              {scribe !== null && !here && <span className="meta">{words.away}</span>}
              {people.length === 0 && <span className="meta">{words.onPaper}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
