import type { ParticipantView, ScribeSeen, TablesNow } from '@siroop/domain'
import type { ReactNode } from 'react'
import type { TablesCopy } from '../../copy/nl/tables/phone.js'

export interface TablesProps {
  readonly view: ParticipantView
  readonly now: TablesNow
}
/** The table where this person sits. */
export type OwnTableView = NonNullable<TablesNow['at']>
export interface OwnTableProps extends TablesProps {
  readonly at: OwnTableView
  readonly onOther: () => void
}
/** A theme table, or an organisation, that writes with one pen. */
export interface WritingTogetherProps {
  readonly view: ParticipantView
  readonly now: Pick<TablesNow, 'texts' | 'fields' | 'maxChars' | 'noteKind'>
  /** Id of its document. */
  readonly table: string
  readonly scribe: ScribeSeen | null
  /** The words for a table, or for an organisation. */
  readonly t: TablesCopy
  /** What it is about. */
  readonly head: ReactNode
  /** Goes to another table, where there is one. */
  readonly onOther?: () => void
}
