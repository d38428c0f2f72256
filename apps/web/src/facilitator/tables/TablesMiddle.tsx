import '../../ui/look/wordButton.css'
import type { ParticipantId, TablesView } from '@siroop/domain'
import { useState } from 'react'
import { useTable } from '../../connection/tables/tableDocument.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { useRegie } from '../regie.js'
import { MoveDialog } from './MoveDialog.js'
import { usePeople } from './usePeople.js'
import './tables.css'

/** Theme tables in the middle: who sits where, who writes, and what stands there already. Everybody can be moved. */
export function TablesMiddle({ tables }: { readonly tables: TablesView }) {
  const { view, t, say, run } = useRegie()
  const words = t.tables
  const [moving, setMoving] = useState<ParticipantId | null>(null)
  const free = tables.unseated.length
  const { booked, step } = tables
  const seatBooked = async () => {
    for (const one of booked) if (!(await run({ type: 'seatAtTable', step, ...one }))) return
  }
  return (
    <>
      <div className="cap">
        <h1>{say(view.now?.texts.question)}</h1>
        <span className="meta nums" role="status">
          {tables.going
            ? `${words.round(tables.round, tables.of)}, ${free === 0 ? words.everybodySits : words.unseated(free)}`
            : words.between}
        </span>
      </div>
      {booked.length > 0 && (
        <p className="tb-booked">
          <Button onClick={() => void seatBooked()}>{words.seatBooked(booked.length)}</Button>
        </p>
      )}
      <ul className="tb-list">
        {tables.tables.map((table) => (
          <Table key={table.table} table={table} step={tables.step} going={tables.going} onMove={setMoving} />
        ))}
      </ul>
      {tables.going && free > 0 && (
        <section className="tb-free">
          <h2>{words.unseatedTitle}</h2>
          <People people={tables.unseated} scribe={null} onMove={setMoving} />
        </section>
      )}
      {moving !== null && tables.going && (
        <MoveDialog tables={tables} person={moving} onClose={() => setMoving(null)} />
      )}
    </>
  )
}

interface TableProps {
  readonly table: TablesView['tables'][number]
  readonly step: TablesView['step']
  readonly going: boolean
  readonly onMove: (person: ParticipantId) => void
}
function Table({ table, step, going, onMove }: TableProps) {
  const { t, say, view } = useRegie()
  const words = t.tables
  const { nameOf, isHere } = usePeople()
  const document = useTable(table.table)
  const { seated, size, people, scribe } = table
  const notes = (document?.notes ?? []).filter((note) => note.step === step && note.status === 'submitted')
  const half = document?.drafts[step]?.trim() ?? ''
  const writes =
    scribe === null ? words.noScribe : isHere(scribe) ? words.scribe(nameOf(scribe)) : words.scribeAway(nameOf(scribe))
  return (
    <li className="tb-table">
      <h2>
        {say(table.title)}{' '}
        {going && (
          <span className="meta nums">
            {words.places(seated, size)}
            {seated >= size && `, ${words.full}`}
          </span>
        )}
      </h2>
      <p className="second">{say(table.dilemma)}</p>
      {going && (
        <>
          <p className="tb-scribe">
            <Icon name={scribe === null ? 'circle-help' : 'pencil'} size={16} />
            <span>{people.length === 0 ? words.empty : writes}</span>
          </p>
          <People people={people} scribe={scribe} onMove={onMove} />
        </>
      )}
      <details className="tb-wrote">
        <summary className="wordsummary nums">{words.wrote(notes.length)}</summary>
        <ol>
          {notes.map((note) => (
            <li key={note.id} className="voice" lang={view.workshop.locale}>
              {note.text}
            </li>
          ))}
        </ol>
      </details>
      {half !== '' && (
        <p className="tb-half">
          <span className="meta">{words.half}</span> <span className="voice">{half}</span>
        </p>
      )}
    </li>
  )
}

interface PeopleProps {
  readonly people: readonly ParticipantId[]
  readonly scribe: ParticipantId | null
  readonly onMove: (person: ParticipantId) => void
}
function People({ people, scribe, onMove }: PeopleProps) {
  const { t } = useRegie()
  const { nameOf, organisationOf, isHere } = usePeople()
  return (
    <ul className="tb-people">
      {people.map((person) => {
        const name = nameOf(person)
        const organisation = organisationOf(person)
        return (
          <li key={person}>
            <button
              type="button"
              className={isHere(person) ? 'tb-person' : 'tb-person is-away'}
              aria-label={t.tables.moveOf(name)}
              onClick={() => onMove(person)}
            >
              {organisation && <OrganisationMark shape={organisation.shape} letters={organisation.letters} />}
              <span>{name}</span>
              {person === scribe && <Icon name="pencil" size={16} />}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
