import { tablesCopy } from '../../copy/tables.js'
import { useT } from '../../ui/language.js'
import { Dilemma } from './Dilemma.js'
import type { OwnTableProps } from './tableProps.js'
import { WritingTogether } from './WritingTogether.js'

/** The own table: its dilemma between two poles, and what its scribe writes. */
export function OwnTable({ view, now, at, onOther }: OwnTableProps) {
  const t = useT(tablesCopy)
  return (
    <WritingTogether
      view={view}
      now={now}
      table={at.table}
      scribe={at.scribe}
      t={t}
      head={<Dilemma at={at} />}
      onOther={onOther}
    />
  )
}
