import type { StepId } from '@siroop/domain'
import { mine, useMine } from '../../connection/mine.js'
import type { TablesCopy } from '../../copy/nl/tables/phone.js'
import { Button } from '../../ui/Button.js'
import { scribeKey } from './tableWords.js'

/** What a scribe wrote and the table does not have: the line was dead, the round was over, or somebody else wrote on. */
export function KeptWords({
  step,
  table,
  t,
}: {
  readonly step: StepId
  readonly table: string
  readonly t: TablesCopy
}) {
  const key = scribeKey(step, table)
  const words = useMine()?.drafts[key] ?? ''
  if (words.trim() === '') return null
  return (
    <div className="well kept-words">
      <p>{t.keptHere}</p>
      <p className="voice">{words}</p>
      <p className="second">{t.keptHint}</p>
      <Button plain onClick={() => mine.setDraft(key, '')}>
        {t.forget}
      </Button>
    </div>
  )
}
