import type { ScribeSeen } from '@siroop/domain'
import { useTable } from '../../connection/tables/tableDocument.js'
import type { TablesCopy } from '../../copy/nl/tables/phone.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useCommand } from '../useCommand.js'
import { KeptWords } from './KeptWords.js'
import { Scribe } from './Scribe.js'
import { Stakes } from './Stakes.js'
import type { WritingTogetherProps } from './tableProps.js'

/** One writes and the others read along: half sentences too, as they are typed. */
export function WritingTogether(props: WritingTogetherProps) {
  const { view, now, table: id, scribe, t, head, onOther } = props
  const command = useCommand()
  const { step } = now.texts
  const table = useTable(id)
  if (scribe?.isMe) return <Scribe {...props} stands={table} />
  const half = table?.drafts[step] ?? ''
  const mayTake = scribe === null || !scribe.here
  return (
    <main className="body own-table">
      {head}
      <section className="table-side">
        <p className="table-scribe" role="status">
          <Icon name={mayTake ? 'circle-help' : 'pencil'} size={16} />
          <span>{scribeLine(t, scribe)}</span>
        </p>
        {mayTake && (
          <Button main wide disabled={command.busy} onClick={() => void command.run({ type: 'takeTablePen', step })}>
            {scribe === null ? t.iWrite : t.goOn}
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
        <KeptWords step={step} table={id} t={t} />
        <Stakes now={now} table={table} locale={view.workshop.locale} t={t} />
      </section>
      {onOther && (
        <Button wide className="at-end" onClick={onOther}>
          {t.other}
        </Button>
      )}
    </main>
  )
}

function scribeLine(t: TablesCopy, scribe: ScribeSeen | null): string {
  if (scribe === null) return t.nobodyWrites
  if (!scribe.here) return scribe.name === null ? t.scribeAwayNobody : t.scribeAway(scribe.name)
  return `${scribe.name === null ? t.somebodyWrites : t.writes(scribe.name)} ${t.readsAlong}`
}
