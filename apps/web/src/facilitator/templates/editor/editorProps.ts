import type { Template } from '@siroop/domain'
import type { OwnTemplateState, ToldProblem } from '@siroop/protocol'
import type { Keeping } from '../keeper.js'

/** What the screens of one template are given. */
export interface EditorProps {
  readonly own: string
  readonly draft: Template
  readonly state: OwnTemplateState
  readonly problems: readonly ToldProblem[]
  readonly keeping: Keeping['kind']
  /** What went wrong besides the template itself. */
  readonly problem: string | null
  /** `atOnce`: something was done, and not typed. */
  readonly onChange: (draft: Template, atOnce: boolean) => void
  readonly onDownload: () => void
  readonly onKeepAsCopy: () => void
  readonly onTakeOver: () => void
}
