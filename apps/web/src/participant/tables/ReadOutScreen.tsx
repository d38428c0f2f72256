import './tables.css'
import { laneField, type ParticipantView, type ReadOutNow } from '@siroop/domain'
import { useBoard } from '../../connection/boardDocument.js'
import { tablesCopy } from '../../copy/tables.js'
import { usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { Answers } from './Stakes.js'

/** The harvest: reading along with the table that reads, and all of it afterwards. */
export function ReadOutScreen({ view, now }: { readonly view: ParticipantView; readonly now: ReadOutNow }) {
  const t = useT(tablesCopy)
  const pick = usePick()
  const board = useBoard()
  const notes = (board?.notes ?? []).filter(({ step, withdrawn }) => now.sourceSteps.includes(step) && !withdrawn)
  const reading = now.tables.find(({ table }) => table === now.table)
  const shown = reading ? [reading] : now.tables
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <main className="body">
        <h1>{reading ? t.readsNow(pick(reading.title)) : pick(now.texts.question)}</h1>
        {reading ? <p className="second">{pick(reading.dilemma)}</p> : <p className="second">{t.notYet}</p>}
        {shown.map(({ table, title }) => {
          const own = notes.filter(({ fields }) => fields[laneField] === table)
          return (
            <section key={table} className="read-table">
              {!reading && <h2>{pick(title)}</h2>}
              {own.length === 0 && board !== null && <p className="second">{t.noStakes}</p>}
              <ol className="stakes">
                {own.map((note) => (
                  <li key={note.id} className="slip">
                    <p className="voice" lang={view.workshop.locale}>
                      {note.text}
                    </p>
                    <Answers note={note} fields={now.fields} />
                  </li>
                ))}
              </ol>
            </section>
          )
        })}
      </main>
    </>
  )
}
