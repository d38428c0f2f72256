import type { OrganisationId, RosterEntry } from '@siroop/domain'
import { isContributor } from '@siroop/domain'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { Dialog } from '../../ui/Sheet.js'
import { OrganisationName } from '../OrganisationName.js'
import { CardToPhone } from '../paper/CardToPhone.js'
import '../paper/paper.css'
import { useRegie } from '../regie.js'

/** Who is here, per organisation: woordvoerder, seen in the room, connected. In the order of the list, never by speed. */
export function RosterDialog({ onClose, onAdd }: { onClose: () => void; onAdd: () => void }) {
  const { view, t, problem } = useRegie()
  const seated = view.roster.filter((person) => isContributor(person.role))
  const others = view.roster.filter((person) => !isContributor(person.role))
  return (
    <Dialog title={t.roster.title} onClose={onClose}>
      <div className="stack roster">
        <ErrorLine text={problem} />
        <p>
          <Button className="sm" onClick={onAdd}>
            <Icon name="plus" />
            {t.chapters.meeting.partners}
          </Button>
        </p>
        {seated.length === 0 && <p>{t.roster.nobody}</p>}
        {view.organisations.map((organisation) => {
          const people = seated.filter((person) => person.organisation === organisation.id)
          if (people.length === 0) return null
          return (
            <section key={organisation.id}>
              <h3>
                <OrganisationName organisation={organisation} />
              </h3>
              {!people.some((person) => person.spokesperson) && <p className="meta">{t.roster.noSpokesperson}</p>}
              <ul>
                {people.map((person) => (
                  <Person key={person.id} person={person} organisation={organisation.id} />
                ))}
              </ul>
            </section>
          )
        })}
        {others.length > 0 && (
          <section>
            <h3>{t.roster.others}</h3>
            <ul>
              {others.map((person) => (
                <li key={person.id} className="person">
                  <span>
                    {person.name ?? t.roster.roles[person.role]}{' '}
                    <span className="meta">
                      {person.name === null ? '' : `${t.roster.roles[person.role]}, `}
                      {person.connected ? t.roster.connected : t.roster.notConnected}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  )
}

function Person({ person, organisation }: { person: RosterEntry; organisation: OrganisationId }) {
  const { t, run } = useRegie()
  const { paper } = person
  const onPaper = paper?.claimed === false
  const name = paper ? t.paper.name(paper.number) : (person.name ?? t.roster.nameless)
  const line = person.connected ? t.roster.connected : t.roster.notConnected
  const facts = [onPaper ? t.paper.seat : line, person.byCard ? t.roster.byCard : '']
  const handleSpeaks = () =>
    void run({ type: 'appointSpokesperson', organisation, participant: person.spokesperson ? null : person.id })
  return (
    <li className="person">
      <span>
        {name} <span className="meta">{facts.filter((fact) => fact !== '').join(', ')}</span>
        {person.asksForTheWord && (
          <span className="asks">
            {t.roster.asks}
            <Button
              className="sm"
              onClick={() => void run({ type: 'appointSpokesperson', organisation, participant: person.id })}
            >
              {t.roster.give}
            </Button>
          </span>
        )}
      </span>
      <label className="tick">
        <input
          type="checkbox"
          checked={person.spokesperson}
          aria-label={t.roster.spokespersonOf(name)}
          onChange={handleSpeaks}
        />
        {t.roster.spokesperson}
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={person.seenInRoom}
          aria-label={t.roster.seenOf(name)}
          onChange={() => void run({ type: 'confirmInRoom', participant: person.id, seen: !person.seenInRoom })}
        />
        {t.roster.seen}
      </label>
      {onPaper && <CardToPhone card={person.id} name={name} />}
    </li>
  )
}
