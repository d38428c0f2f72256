import { useTable } from '../../connection/tables/tableDocument.js'
import type { TablesCopy } from '../../copy/nl/tables/phone.js'
import { tablesCopy } from '../../copy/tables.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { useCommand } from '../useCommand.js'
import { Dilemma } from './Dilemma.js'
import { KeptWords } from './KeptWords.js'
import { Scribe } from './Scribe.js'
import { Stakes } from './Stakes.js'
import type { OwnTableProps, OwnTableView } from './tableProps.js'

/** The own table: its dilemma between two poles, and what its scribe writes. */
export function OwnTable(props: OwnTableProps) {
  const { view, now, at, onOther } = props
  const t = useT(tablesCopy)
  const command = useCommand()
  const { step } = now.texts
  const table = useTable(at.table)
  if (at.scribe?.isMe) return <Scribe {...props} table={table} />
  const half = table?.drafts[step] ?? ''
  const mayTake = at.scribe === null || !at.scribe.here
  return (
    <main className="body own-table">
      <Dilemma at={at} />
      <section className="table-side">
        <p className="table-scribe" role="status">
          <Icon name={mayTake ? 'circle-help' : 'pencil'} size={16} />
          <span>{scribeLine(t, at.scribe)}</span>
        </p>
        {mayTake && (
          <Button main wide disabled={command.busy} onClick={() => void command.run({ type: 'takeTablePen', step })}>
            {at.scribe === null ? t.iWrite : t.goOn}
          </Button>
        )}
        <ErrorLine text={command.problem} />
        {half.trim() !== '' && (
          <p className="slip half-written">
            <span className="meta">{t.half}</span>
            <span className="voice" lang={view.workshop.locale}>
              {half}
            </span>
          </p>
        )}
        <KeptWords step={step} table={at.table} />
        <Stakes now={now} table={table} locale={view.workshop.locale} />
      </section>
      <Button wide className="at-end" onClick={onOther}>
        {t.other}
      </Button>
    </main>
  )
}

function scribeLine(t: TablesCopy, scribe: OwnTableView['scribe']): string {
  if (scribe === null) return t.nobodyWrites
  if (!scribe.here) return scribe.name === null ? t.scribeAwayNobody : t.scribeAway(scribe.name)
  return `${scribe.name === null ? t.somebodyWrites : t.writes(scribe.name)} ${t.readsAlong}`
}
