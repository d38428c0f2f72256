import { dateOfMs, dayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { useLanguage, useT } from '../../ui/language.js'
import type { ConnectionActs, HookState } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'
import { HookLog } from './HookLog.js'

interface HookRowProps {
  readonly hook: HookState
  readonly acts: ConnectionActs
  /** False: whoever runs the server switched messages off. */
  readonly sends: boolean
}

/** One address: what it hears, whether messages arrive, and what is done about it. */
export function HookRow({ hook, acts, sends }: HookRowProps) {
  const t = useT(connectionsCopy)
  const [locale] = useLanguage()
  const [removing, setRemoving] = useState(false)
  const [tried, setTried] = useState(false)
  const [reading, setReading] = useState(false)
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  const inWords = (problem: string) => t.problems[problem] ?? t.status(problem.replace('status-', ''))
  const kindInWords = (kind: string) => (t.kinds as Readonly<Record<string, string>>)[kind] ?? t.tryKind
  const facts = [
    hook.by === null ? t.madeOn(day(hook.madeAtMs)) : t.madeBy(hook.by, day(hook.madeAtMs)),
    hook.sentAtMs === null ? t.neverSent : t.sentOn(day(hook.sentAtMs)),
    ...(hook.waiting === 0 ? [] : [t.waiting(hook.waiting)]),
  ]
  const waits = sends ? (hook.on ? null : t.waitsForOn) : t.waitsForServer
  const handleLook = async () => {
    await acts.look()
    setTried(false)
    setReading(true)
  }
  const handleTry = async () => setTried((await acts.tryHook(hook.id)).ok)
  return (
    <li>
      <span>
        <b>{hook.name}</b> {!hook.on && <span className="kind">{t.isOff}</span>}
        <br />
        <code>{hook.url}</code>
        <br />
        <span className="second">{hook.kinds.map((kind) => t.kinds[kind]).join(' · ')}</span>
        <br />
        {hook.workshops !== null && (
          <>
            <span className="second">
              {hook.workshops.length === 0 ? t.onlyNone : t.only(hook.workshops.join(', '))}
            </span>
            <br />
          </>
        )}
        <span className="second">{facts.join(' · ')}</span>
        {hook.problem !== null && (
          <>
            <br />
            <span className="error">
              {t.lastProblem(inWords(hook.problem))}
              {waits === null && ` ${t.triesAgain}`}
            </span>
          </>
        )}
      </span>
      {hook.mayEnd && (
        <span className="ac-acts">
          {sends && hook.on && (
            <Button className="sm" aria-label={t.tryOf(hook.name)} onClick={() => void handleTry()}>
              {t.try}
            </Button>
          )}
          <Button
            className="sm"
            aria-label={hook.on ? t.switchOffOf(hook.name) : t.switchOnOf(hook.name)}
            onClick={() => void acts.switchHook(hook.id, !hook.on)}
          >
            {hook.on ? t.switchOff : t.switchOn}
          </Button>
          <Button className="sm" aria-label={t.removeOf(hook.name)} onClick={() => setRemoving(true)}>
            {t.remove}
          </Button>
        </span>
      )}
      <div role="status" className="cn-told">
        {tried && (
          <>
            <p>{t.tried}</p>
            <Button className="sm" onClick={() => void handleLook()}>
              {t.look}
            </Button>
          </>
        )}
      </div>
      {removing && (
        <div className="ac-sure" role="alert">
          <p>{t.sureRemove}</p>
          <div className="row-actions">
            <Button onClick={() => void acts.removeHook(hook.id)}>{t.yes}</Button>
            <Button onClick={() => setRemoving(false)}>{t.cancel}</Button>
          </div>
        </div>
      )}
      {hook.latest.length > 0 && (
        <HookLog
          {...{ hook, waits }}
          inWords={{ kind: kindInWords, problem: inWords }}
          open={reading}
          onOpen={setReading}
        />
      )}
      {hook.failed.length > 0 && (
        <section className="cn-failed" aria-label={t.failedOf(hook.name)}>
          <h4>{t.failed}</h4>
          <ul>
            {hook.failed.map((message) => (
              <li key={message.id}>
                <span>
                  {kindInWords(message.kind)}, {day(message.madeAtMs)}
                  <br />
                  <span className="second">
                    {t.tries(message.tries)}, {inWords(message.problem)}
                  </span>
                </span>
                {sends && hook.mayEnd && (
                  <Button
                    className="sm"
                    aria-label={t.againOf(kindInWords(message.kind), day(message.madeAtMs))}
                    onClick={() => void acts.sendAgain(hook.id, message.id)}
                  >
                    {t.again}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {sends && hook.mayEnd && hook.failed.length > 1 && (
            <Button className="sm" onClick={() => void acts.sendAgain(hook.id, null)}>
              {t.againAll}
            </Button>
          )}
        </section>
      )}
    </li>
  )
}
