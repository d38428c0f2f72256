import '../rows/openRow.css'
import type { SheetsView, SheetView, SubjectId } from '@siroop/domain'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { useRegie } from '../regie.js'
import { SheetDetail } from './SheetDetail.js'
import { isComplete, openSheet } from './sheetState.js'
import './sheets.css'

/** Every subject with how far its sheet is; the one that lies open is filled in or corrected for the room. */
export function SheetsMiddle({ sheets, choice, onChoose }: ChoiceProps & { readonly sheets: SheetsView }) {
  const { view, t, say } = useRegie()
  const words = t.sheets
  const all = sheets.sheets
  const open = openSheet(sheets, { chosen: choice.subject, pointedAt: view.pointedAt })
  return (
    <>
      <div className="cap">
        <h1>{say(view.now?.texts.question)}</h1>
        <span className="meta nums">{words.complete(all.filter(isComplete).length, all.length)}</span>
      </div>
      <p className="second small">{all.length === 0 ? words.none : words.choose}</p>
      <ol className="rt-list sh-list">
        {all.map((sheet) => (
          <Row
            key={sheet.subject}
            sheets={sheets}
            sheet={sheet}
            open={sheet.subject === open}
            onOpen={(subject) => onChoose({ subject })}
          />
        ))}
      </ol>
    </>
  )
}

interface RowProps {
  readonly sheets: SheetsView
  readonly sheet: SheetView
  readonly open: boolean
  readonly onOpen: (subject: SubjectId) => void
}
function Row({ sheets, sheet, open, onOpen }: RowProps) {
  const { view, t, say, run } = useRegie()
  const words = t.sheets
  const { subject, text, filled, missing } = sheet
  const pointed = view.pointedAt === subject
  const lacks = sheets.fields.filter(({ id }) => missing.includes(id)).map(({ label }) => say(label))
  return (
    <li className={isComplete(sheet) ? 'is-complete' : ''}>
      <button
        type="button"
        className={open ? 'open-row sh-row sel' : 'open-row sh-row'}
        aria-expanded={open}
        onClick={() => onOpen(subject)}
      >
        <span className="voice">{text}</span>
        <span className="zs nums">
          {isComplete(sheet) ? <Icon name="check" size={16} /> : <Icon name="minus" size={16} />}
          {words.filled(filled, sheets.fields.length)}
        </span>
      </button>
      {open && (
        <section className="rt-detail">
          {lacks.length > 0 && <p className="second small">{words.lacks(lacks.join(', '))}</p>}
          <SheetDetail sheets={sheets} subject={subject} />
          <div className="row-actions">
            <Button
              className="sm"
              aria-pressed={pointed}
              onClick={() => void run({ type: 'pointAt', subject: pointed ? null : subject })}
            >
              <Icon name="projector" />
              {pointed ? t.chapters.check.unpoint : t.chapters.check.point}
            </Button>
          </div>
        </section>
      )}
    </li>
  )
}
