import type { ParticipantView } from '@siroop/domain'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { type MineTakenBack, onMineTakenBack, useMine } from '../connection/mine.js'
import { participantCopy } from '../copy/participant.js'
import { useT } from '../ui/language.js'
import { TakeOverSheet } from './decide/TakeOverSheet.js'
import { useMovedOn } from './drafts/useMovedOn.js'
import { FootNav } from './FootNav.js'
import { HelpSheet } from './help/HelpSheet.js'
import { isDark, NowScreen } from './NowScreen.js'
import { MyNotes } from './notes/MyNotes.js'
import { myNotesList } from './notes/noteWhere.js'
import { PutBackLine } from './notes/PutBackLine.js'
import { DetourLine, SafetyLine } from './SafetyLine.js'
import { placeOf } from './seat.js'
import { useArrival } from './useArrival.js'
import { useKept } from './useKept.js'
import { useKeyboard } from './useKeyboard.js'

const notesOnBoard = () => import('./notes/MyNotesOnBoard.js')
const MyNotesOnBoard = lazy(async () => ({ default: (await notesOnBoard()).MyNotesOnBoard }))

/** One phone: the thing that is on now, or *Mijn briefjes*; the same line below. */
export function Phone({ view, code }: { view: ParticipantView; code: string }) {
  const t = useT(participantCopy)
  const page = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<'notes' | 'help' | null>(null)
  const own = useMine()
  const moved = useMovedOn(view)
  const [putBack, setPutBack] = useState<MineTakenBack | null>(null)
  useEffect(() => onMineTakenBack(setPutBack), [])
  const place = placeOf(view)
  const inNotes = open === 'notes'
  useKeyboard()
  useArrival(page, inNotes ? 'notes' : place)
  // "Iedereen hierheen", and every next screen, brings everybody back to what is on now.
  const arrived = `${place} ${view.calledAtMs ?? ''}`
  const [here, setHere] = useState(arrived)
  if (here !== arrived) {
    setHere(arrived)
    setOpen(null)
  }
  useKept(view, notesOnBoard)
  const dark = isDark(view) && !inNotes
  const openStep = view.now.kind === 'write' ? view.now.texts.step : null
  const { submitted, offTable } = myNotesList(own, openStep, Object.keys(view.fieldsByStep))
  // While writing, the line that says where the last note is says this too.
  const tellsItself = !inNotes && submitted.some((note) => note.step === openStep)
  const back = () => setOpen(null)
  const told = moved && { note: t.write.kept, answer: t.write.keptAnswer, called: t.look.called }[moved]
  return (
    <div ref={page} className={dark ? 'phone quietscreen' : 'phone'} data-theme={dark ? 'room' : undefined}>
      {view.workshop.kind === 'rehearsal' && (
        <aside className="rehearsal-line">
          <b>{t.rehearsal.mark}</b> <span>{t.rehearsal.text}</span>
        </aside>
      )}
      {!tellsItself && <SafetyLine />}
      <DetourLine />
      <div role="status" className="told-box">
        {told && <p className="told">{told}</p>}
        {putBack && (
          <PutBackLine
            told={putBack}
            inNotes={inNotes}
            onRead={() => {
              setPutBack(null)
              if (!inNotes) setOpen('notes')
            }}
          />
        )}
      </div>
      <Suspense
        fallback={
          <main className="body">
            <p className="second comes">{t.comes}</p>
          </main>
        }
      >
        {!inNotes ? (
          <NowScreen view={view} onNotes={() => setOpen('notes')} />
        ) : view.revealedSteps.length > 0 ? (
          <Suspense fallback={<MyNotes view={view} board={null} onBack={back} />}>
            <MyNotesOnBoard view={view} onBack={back} />
          </Suspense>
        ) : (
          <MyNotes view={view} board={null} onBack={back} />
        )}
      </Suspense>
      <FootNav
        page={page}
        notes={submitted.length + offTable.length + view.penned.flatMap((one) => one.notes).length}
        open={open}
        onNotes={() => setOpen(inNotes ? null : 'notes')}
        onHelp={() => setOpen('help')}
      />
      {open === 'help' && <HelpSheet code={code} onClose={back} />}
      <TakeOverSheet view={view} />
    </div>
  )
}
