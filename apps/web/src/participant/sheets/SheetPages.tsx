import './sheets.css'
import '../ask/ask.css'
import '../decide/decide.css'
import type { ParticipantView, SheetsView, SheetView, StepTexts } from '@siroop/domain'
import { type ReactNode, useRef, useState } from 'react'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { usePick, useT } from '../../ui/language.js'
import { BackBar, type BackProps, Bar } from '../Bar.js'
import { useArrival } from '../useArrival.js'
import { FieldPage } from './FieldPage.js'
import { SheetLines } from './SheetLines.js'
import { nextEmpty } from './sheetForm.js'

export interface SheetPagesProps {
  readonly view: ParticipantView
  readonly texts: StepTexts
  readonly sheets: SheetsView
  readonly sheet: SheetView
  readonly mayFill: boolean
  /** To where this sheet was opened from; null when it is the only one. */
  readonly back: BackProps | null
  /** Begins at this field; without it at the whole sheet. */
  readonly begin?: string | null
  /** What can be done when the sheet is full. */
  readonly after: ReactNode
}

/** One sheet: the subject in large serif, its fields as a list, and each field on a page of its own. */
export function SheetPages({ view, texts, sheets, sheet, mayFill, back, begin = null, after }: SheetPagesProps) {
  const t = useT(workCopy).sheets
  const pick = usePick()
  const page = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<string | null>(begin)
  const [saved, setSaved] = useState<string | null>(null)
  useArrival(page, `${sheet.subject} ${open}`)
  const field = mayFill && sheet.whole ? sheets.fields.find(({ id }) => id === open) : undefined
  const empty = mayFill && sheet.whole ? nextEmpty(sheets.fields, sheet, null) : null
  const index = sheets.sheets.indexOf(sheet) + 1
  if (field) {
    const following = nextEmpty(sheets.fields, sheet, field.id)
    const handleDone = () => {
      setSaved(pick(field.label))
      setOpen(following?.id ?? null)
    }
    return (
      <div ref={page} className="contents">
        <BackBar label={t.backToSheet} onBack={() => setOpen(null)} />
        <p className="vh" role="status">
          {saved !== null && t.saved(saved)}
        </p>
        <FieldPage
          key={`${sheet.subject} ${field.id}`}
          view={view}
          sheets={sheets}
          sheet={sheet}
          field={field}
          onDone={handleDone}
          onSkip={() => setOpen(following?.id ?? null)}
        />
      </div>
    )
  }
  return (
    <div ref={page} className="contents">
      {back === null ? (
        <Bar where={pick(texts.title)} right={sheets.sheets.length > 1 && t.where(index, sheets.sheets.length)} />
      ) : (
        <BackBar {...back} />
      )}
      <main className="body decide sheet-page">
        <blockquote className="held" lang={view.workshop.locale} data-aloud>
          <h1 className="voice">{sheet.text}</h1>
        </blockquote>
        <p className="second nums" role="status">
          {saved !== null && empty === null ? t.allFilled : t.filled(sheet.filled, sheets.fields.length)}
        </p>
        <SheetLines view={view} sheets={sheets} sheet={sheet} onOpen={mayFill ? setOpen : null} />
        {!mayFill && <p className="second under">{t.notNow}</p>}
        <div className="stack at-end">
          {empty !== null && (
            <Button main wide onClick={() => setOpen(empty.id)}>
              {t.fill(pick(empty.label))}
            </Button>
          )}
          {empty === null && after}
        </div>
      </main>
    </div>
  )
}
