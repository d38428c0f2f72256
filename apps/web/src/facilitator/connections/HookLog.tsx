import { momentInWords } from '@siroop/manifest'
import { useLanguage, useT } from '../../ui/language.js'
import type { HookState } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'

interface HookLogProps {
  readonly hook: Pick<HookState, 'name' | 'latest'>
  /** What messages to it wait for, in words; null: for their turn. */
  readonly waits: string | null
  /** Says in words what a message is about, and what went wrong. */
  readonly inWords: { readonly kind: (kind: string) => string; readonly problem: (problem: string) => string }
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** The newest messages to one address: when, about what, what came back, and when it is tried next. */
export function HookLog({ hook, waits, inWords, open, onOpen }: HookLogProps) {
  const t = useT(connectionsCopy)
  const [locale] = useLanguage()
  const at = (ms: number) => momentInWords(ms, locale)
  const became = ({ state, cameBack, tries, endedAtMs, nextAtMs }: HookState['latest'][number]): string => {
    const said = cameBack === null ? [] : [inWords.problem(cameBack)]
    const tried = tries === 0 ? [] : [t.tries(tries)]
    if (state === 'sent') return [t.arrived, ...said].join(', ')
    if (state === 'failed') return [t.givenUp(at(endedAtMs ?? 0)), ...tried, ...said].join(', ')
    if (tries === 0 && waits === null) return t.notTried
    return [t.notYet, ...tried, ...said, waits ?? t.nextTry(at(nextAtMs ?? 0))].join(', ')
  }
  return (
    <details className="cn-log" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary aria-label={t.logOf(hook.name)}>{t.log}</summary>
      <ol>
        {hook.latest.map((message) => (
          <li key={message.id}>
            <span className="nums">{at(message.madeAtMs)}</span>
            <span>
              {[inWords.kind(message.kind), ...(message.workshop === null ? [] : [message.workshop])].join(' · ')}
            </span>
            <span className={message.state === 'sent' || message.tries === 0 ? 'second' : 'cn-late'}>
              {became(message)}
            </span>
            <code className="second">{message.event}</code>
          </li>
        ))}
      </ol>
      <p className="second">{t.logHint}</p>
    </details>
  )
}
