import { type FacilitatorView, laneField } from '@siroop/domain'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { answersOf } from '../../ui/room/tables/stakeWords.js'
import { useRegie } from '../regie.js'
import './tables.css'

/** The harvest of theme tables: which table reads aloud, and what every table wrote down. */
export function ReadOutMiddle({ readOut }: { readonly readOut: NonNullable<FacilitatorView['readOut']> }) {
  const { view, t, say, locale, board, run } = useRegie()
  const words = t.tables
  const step = view.now?.texts.step
  if (step === undefined) return null
  const notes = (board?.notes ?? []).filter((note) => readOut.sourceSteps.includes(note.step) && !note.withdrawn)
  return (
    <>
      <div className="cap">
        <h1>{say(view.now?.texts.question)}</h1>
        {readOut.table !== null && (
          <Button className="sm" onClick={() => void run({ type: 'readOutTable', step, table: null })}>
            {words.stop}
          </Button>
        )}
      </div>
      <p className="second">{words.readOutHint}</p>
      <ul className="tb-list">
        {readOut.tables.map(({ table, title, dilemma }) => {
          const own = notes.filter(({ fields }) => fields[laneField] === table)
          const reads = readOut.table === table
          return (
            <li key={table} className={reads ? 'tb-table is-reading' : 'tb-table'}>
              <h2>
                {say(title)} <span className="meta nums">{words.wrote(own.length)}</span>
              </h2>
              <p className="second">{say(dilemma)}</p>
              <Button
                className="sm"
                aria-pressed={reads}
                aria-label={(reads ? words.readsNowOf : words.readsOf)(say(title))}
                onClick={() => void run({ type: 'readOutTable', step, table })}
              >
                <Icon name={reads ? 'check' : 'megaphone'} size={16} />
                {reads ? words.readsNow : words.reads}
              </Button>
              {own.length === 0 ? (
                <p className="second">{words.noNote}</p>
              ) : (
                <ol className="tb-notes">
                  {own.map((note) => (
                    <li key={note.id}>
                      <span className="voice" lang={view.workshop.locale}>
                        {note.text}
                      </span>
                      <span className="meta">{answersOf(note.fields, readOut.fields, locale)}</span>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
