import type { BoardNote, BoardSnapshot } from '@siroop/board'
import type { ParticipantView, PennedNotes } from '@siroop/domain'
import { useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { tablesCopy } from '../../copy/tables.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { useCommand } from '../useCommand.js'
import { NotePath } from './NotePath.js'
import { trailOfNote } from './noteTrail.js'
import { noteWhere } from './noteWhere.js'

export interface PennedProps {
  readonly view: ParticipantView
  readonly board: BoardSnapshot | null
}

/** What this person wrote down for a table or an organisation, and how it can still be taken back. Nobody changes its words. */
export function Penned({ view, board }: PennedProps) {
  const words = useT(tablesCopy).penned
  const pick = usePick()
  const [gone, setGone] = useState<string | null>(null)
  return (
    <>
      {view.penned.map((one) => (
        <section key={`${one.step} ${pick(one.table ?? {})}`} className="penned">
          <h2>{one.table === null ? words.ofOrganisation : words.ofTable(pick(one.table))}</h2>
          <p className="second">{one.table === null ? words.hintOrganisation : words.hintTable}</p>
          {notesOf(one, board).map((note) => (
            <PennedSlip
              key={note.id}
              view={view}
              board={board}
              note={note}
              ofTable={one.table !== null}
              onGone={() => setGone(note.text)}
            />
          ))}
        </section>
      ))}
      <p role="status" className="second">
        {gone === null ? '' : words.gone(gone)}
      </p>
    </>
  )
}

const notesOf = ({ notes }: PennedNotes, board: BoardSnapshot | null): readonly BoardNote[] =>
  notes.flatMap((id) => board?.notes.find((note) => note.id === id && !note.withdrawn) ?? [])

interface PennedSlipProps extends PennedProps {
  readonly note: BoardNote
  readonly ofTable: boolean
  readonly onGone: () => void
}
/** One note. What is taken back here does not come back, so that is asked first. */
function PennedSlip({ view, board, note, ofTable, onGone }: PennedSlipProps) {
  const t = useT(participantCopy)
  const words = useT(tablesCopy).penned
  const command = useCommand()
  const [asks, setAsks] = useState(false)
  const where = noteWhere({ note, revealed: true, board, confirmed: true })
  const handleTakeBack = async () => {
    if (await command.run({ type: 'withdrawForGroup', note: note.id })) onGone()
  }
  return (
    <article className="slip way">
      <p className="voice" lang={view.workshop.locale}>
        {note.text}
      </p>
      <NotePath
        where={where}
        trail={trailOfNote({ note, where, trail: view.trail, ended: view.now.kind === 'closed' })}
      />
      {asks ? (
        <div className="stack penned-ask">
          <p>{ofTable ? words.askTable : words.askOrganisation}</p>
          <ErrorLine text={command.problem} />
          <Button disabled={command.busy} onClick={() => void handleTakeBack()}>
            {words.yes}
          </Button>
          <Button plain onClick={() => setAsks(false)}>
            {words.no}
          </Button>
        </div>
      ) : (
        <div className="acts">
          <button type="button" aria-label={words.takeBackOf(note.text)} onClick={() => setAsks(true)}>
            <Icon name="undo-2" size={16} />
            {t.mine.takeBack}
          </button>
        </div>
      )}
    </article>
  )
}
