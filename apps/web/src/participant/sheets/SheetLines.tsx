import type { ParticipantView, SheetField, SheetsView, SheetView } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { sheetValue } from '../../ui/words/sheetValue.js'
import { organisationIn } from '../seat.js'
import { entryOf } from './sheetForm.js'
import { useSheetWords } from './useSheetWords.js'

export interface SheetLinesProps {
  readonly view: ParticipantView
  readonly sheets: SheetsView
  readonly sheet: SheetView
  /** Opens a field; null: this phone looks on. */
  readonly onOpen: ((field: string) => void) | null
}

/** A sheet as a short list: every field with what stands there and who filled it in, as it comes in. */
export function SheetLines({ view, sheets, sheet, onOpen }: SheetLinesProps) {
  const t = useT(workCopy).sheets
  if (!sheet.whole) return <p className="second">{t.notTold}</p>
  return (
    <ul className="sheet-lines">
      {sheets.fields.map((field) => (
        <li key={field.id}>
          {onOpen === null ? (
            <div className="line">
              <Line view={view} sheets={sheets} sheet={sheet} field={field} />
            </div>
          ) : (
            <button type="button" className="line" onClick={() => onOpen(field.id)}>
              <Line view={view} sheets={sheets} sheet={sheet} field={field} />
              <Icon name={entryOf(sheet, field.id) === null ? 'plus' : 'pencil'} size={20} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface LineProps extends Omit<SheetLinesProps, 'onOpen'> {
  readonly field: SheetField
}
function Line({ view, sheets, sheet, field }: LineProps) {
  const t = useT(workCopy).sheets
  const pick = usePick()
  const words = useSheetWords(view, sheets)
  const entry = entryOf(sheet, field.id)
  const by = organisationIn(view, entry?.by ?? null)
  return (
    <span className="what">
      <span className="label">{pick(field.label)}</span>
      {entry === null ? (
        <span className="second">{field.required ? `${t.empty}, ${t.needed}` : t.empty}</span>
      ) : (
        <span className="voice value">{sheetValue(field, entry.value, words)}</span>
      )}
      {by !== null && (
        <span className="second by">
          <OrganisationMark shape={by.shape} letters={by.letters} />
          <span>
            {t.by(by.name)}
            {entry?.paper !== undefined && `, ${t.fromPaper(entry.paper)}`}
          </span>
        </span>
      )}
    </span>
  )
}
