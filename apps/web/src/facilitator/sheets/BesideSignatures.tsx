import { useRegie } from '../regie.js'
import { SheetOnPaper } from './paper/SheetOnPaper.js'
import { SheetDetail } from './SheetDetail.js'

/** The sheet of the signing itself: keywords, whom to ask. It stands beside the text that is signed. */
export function BesideSignatures() {
  const { view, t } = useRegie()
  const sheet = view.sheets?.sheets[0]
  if (!view.sheets || !sheet) return null
  return (
    <section className="sh-beside">
      <h2>{t.sheets.besideSignatures}</h2>
      <p className="second small">{t.sheets.besideHint}</p>
      <SheetDetail sheets={view.sheets} subject={sheet.subject} />
      <SheetOnPaper sheets={view.sheets} />
    </section>
  )
}
