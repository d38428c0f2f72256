import './sheets.css'
import type { ParticipantView, SheetsNow, SubjectId } from '@siroop/domain'
import { useRef, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { PollScreen } from '../poll/PollScreen.js'
import { useArrival } from '../useArrival.js'
import { SheetList } from './SheetList.js'
import { SheetPages } from './SheetPages.js'
import { nextSheet } from './sheetForm.js'

/** The sheets of the step: choose a subject, fill in its fields; then the closed question, where it belongs to this part. */
export function SheetsScreen({ view, now }: { view: ParticipantView; now: SheetsNow }) {
  const t = useT(workCopy).sheets
  const frame = useT(participantCopy)
  const pick = usePick()
  const page = useRef<HTMLElement>(null)
  const { sheets, mayFill, pointed, poll, texts } = now
  const [open, setOpen] = useState<SubjectId | null>(null)
  const [asks, setAsks] = useState(false)
  const only = sheets.sheets.length === 1 ? sheets.sheets[0] : undefined
  const sheet = only ?? sheets.sheets.find(({ subject }) => subject === open)
  useArrival(page, `${open} ${asks}`)
  if (asks && poll !== null)
    return <PollScreen view={view} now={poll} back={{ label: t.back, onBack: () => setAsks(false) }} />
  const question = poll !== null && (
    <Button main wide onClick={() => setAsks(true)}>
      {t.toQuestion}
    </Button>
  )
  if (sheet) {
    const next = nextSheet(sheets.sheets, sheet)
    return (
      <SheetPages
        key={sheet.subject}
        view={view}
        texts={texts}
        sheets={sheets}
        sheet={sheet}
        mayFill={mayFill}
        back={only ? null : { label: t.back, onBack: () => setOpen(null) }}
        after={
          next === null ? (
            question
          ) : (
            <Button main wide onClick={() => setOpen(next.subject)}>
              {t.nextSheet}
            </Button>
          )
        }
      />
    )
  }
  const none = sheets.sheets.length === 0
  return (
    <>
      <Bar where={pick(texts.title)} right={<Minutes clock={view.clock} />} />
      <main ref={page} className="body decide sheets">
        <h1 data-aloud>{none ? frame.look.title : pick(texts.question)}</h1>
        <p className="second">{none ? t.none : mayFill ? t.ask : t.looking}</p>
        <SheetList view={view} sheets={sheets} pointed={pointed} onOpen={setOpen} />
        {!none && question && <div className="stack at-end">{question}</div>}
      </main>
    </>
  )
}
