import type { ChoiceProps } from '../choice.js'
import { PollMiddle } from '../poll/PollMiddle.js'
import { openItem } from '../poll/polled.js'
import { useRegie } from '../regie.js'
import { SheetDetail } from './SheetDetail.js'
import { SheetsMiddle } from './SheetsMiddle.js'

/** Closed questions about each subject; where it has a sheet that comes first, and stays in sight while it is talked about. */
export function AssessMiddle(props: ChoiceProps) {
  const { view, t } = useRegie()
  const { sheets } = view
  if (!sheets) return <PollMiddle {...props} />
  if (sheets.alone) return <SheetsMiddle sheets={sheets} {...props} />
  const item = openItem(view, props.choice.subject)
  return (
    <>
      <PollMiddle {...props} />
      {item && view.now?.mode !== 'vote' && (
        <section className="sh-beside">
          <h2>{t.sheets.title}</h2>
          <SheetDetail sheets={sheets} subject={item.subject} />
        </section>
      )}
    </>
  )
}
