import type { SheetsView } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import { useRegie } from '../regie.js'
import { PrintSheets } from './paper/PrintSheets.js'
import { SheetOnPaper } from './paper/SheetOnPaper.js'
import { isComplete } from './sheetState.js'

/** Sheets that come from paper, who fills in now, and how many sheets are complete. */
export function SheetsStand({ sheets }: { sheets: SheetsView }) {
  const { t } = useRegie()
  const words = t.sheets
  const all = sheets.sheets
  return (
    <section className="can-part">
      <h2>{words.title}</h2>
      <p className="meta nums" role="status">
        {words.complete(all.filter(isComplete).length, all.length)}
      </p>
      <p className="closed">
        <Icon name={sheets.phones ? 'smartphone' : 'info'} size={16} />
        <span>
          {sheets.phones ? words.phones : words.onlyYou}: {sheets.phones ? words.phonesNote : words.onlyYouNote}.
        </span>
      </p>
      <SheetOnPaper sheets={sheets} />
      {all.length > 0 && <PrintSheets sheets={sheets} />}
    </section>
  )
}
