import type { ParticipantView, TablesNow } from '@siroop/domain'

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
