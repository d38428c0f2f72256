import type { SheetsView, SubjectId } from '@siroop/domain'
import { useRegie } from '../regie.js'
import { SheetFieldForm } from './SheetFieldForm.js'
import './sheets.css'

/** Every field of one sheet, each kept by itself, for the room. */
export function SheetDetail({ sheets, subject }: { sheets: SheetsView; subject: SubjectId }) {
  const { t } = useRegie()
  const sheet = sheets.sheets.find((one) => one.subject === subject)
  if (sheet === undefined) return null
  if (!sheet.whole) return <p className="second">{t.sheets.notTold}</p>
  return (
    <div className="sh-fields">
      {sheets.fields.map((field) => (
        <SheetFieldForm key={`${subject} ${field.id}`} sheets={sheets} sheet={sheet} field={field} />
      ))}
    </div>
  )
}
