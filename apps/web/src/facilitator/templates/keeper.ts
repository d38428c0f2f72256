import type { Template } from '@siroop/domain'
import type { Answer, OwnTemplateState, ToldProblem } from '@siroop/protocol'
import type { RequestAnswer } from '../../connection/http.js'
import type { KeptTemplate } from './ownApi.js'

/** How it stands with what was written: all of it on the server, on its way, waiting for a line, or in the way of another tab. */
export type Keeping =
  | {
      readonly kind: 'saved'
      readonly problems: readonly ToldProblem[]
      readonly state: OwnTemplateState
    }
  | { readonly kind: 'saving' }
  | { readonly kind: 'away'; readonly fault: { readonly nl?: string; readonly en?: string } }
  | { readonly kind: 'elsewhere' }

export interface KeeperParts {
  readonly rev: number
  readonly save: (changed: { readonly rev: number; readonly content: unknown }) => Promise<RequestAnswer<KeptTemplate>>
  /** What the server has now. */
  readonly look: () => Promise<RequestAnswer<Answer<'ownTemplate'>>>
  /** Runs something later; gives how to stop it. */
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly tell: (keeping: Keeping) => void
}
/** So long somebody has stopped typing before it is saved. */
const pauseMs = 500
const againMs = 4_000

/**
 * Keeps a template that is being written: one save at a time, of what was written last. Without a line it tries again. Once
 * another tab wrote it, nothing is sent any more, and what was written here stays with who wrote it.
 */
export function createKeeper({ rev, save, look, after, tell }: KeeperParts) {
  let known = rev
  let waiting: Template | null = null
  let sent: Template | null = null
  let busy = false
  let over = false
  let cancel: () => void = () => undefined

  const plan = (delayMs: number) => {
    cancel()
    if (over || busy) return
    if (delayMs === 0) void send()
    else cancel = after(delayMs, () => void send())
  }
  async function send(): Promise<void> {
    const draft = waiting
    if (draft === null) return
    waiting = null
    sent = draft
    busy = true
    tell({ kind: 'saving' })
    const answer = await save({ rev: known, content: draft })
    busy = false
    if (answer.ok) return accepted(answer.value)
    if (isElsewhere(answer.error.code)) return refused(draft)
    waiting ??= draft
    tell({ kind: 'away', fault: answer.error.message })
    // the same words again would be refused again: the next change is another try
    if (!isAboutIt(answer.error.code)) plan(againMs)
  }
  function accepted({ rev: next, state, problems }: KeptTemplate): void {
    known = next
    if (waiting === null) tell({ kind: 'saved', state, problems })
    else plan(0)
  }
  /** The answer to an earlier try may have been lost on the way: then what is there is what was sent. */
  async function refused(draft: Template): Promise<void> {
    busy = true
    const now = await look()
    busy = false
    if (now.ok && JSON.stringify(now.value.content) === JSON.stringify(sent)) return accepted(now.value)
    if (!now.ok && now.error.code === 'no-connection') {
      waiting ??= draft
      tell({ kind: 'away', fault: now.error.message })
      return plan(againMs)
    }
    over = true
    waiting ??= draft
    tell({ kind: 'elsewhere' })
  }

  return {
    /** `atOnce`: it was no typing. */
    change(draft: Template, atOnce: boolean): void {
      waiting = draft
      if (!over) tell({ kind: 'saving' })
      plan(atOnce ? 0 : pauseMs)
    },
    /** True when something that was written is not on the server yet. */
    isOpen: (): boolean => busy || waiting !== null,
    stop(): void {
      cancel()
      over = true
    },
  }
}

/** Another tab changed it, or laid it in the bin. */
const isElsewhere = (code: string): boolean => code === 'template-changed' || code === 'unknown-template'

/** What was written is refused, and not the moment. */
const isAboutIt = (code: string): boolean => code === 'too-large' || code === 'bad-request'
