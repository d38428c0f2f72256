import { useState } from 'react'
import { useT } from '../../ui/language.js'
import type { ConnectionActs, ConnectionsState, SpaceConnections } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'
import { HookRow } from './HookRow.js'
import { NewHook } from './NewHook.js'
import { ShownOnce } from './ShownOnce.js'

interface HookSectionProps {
  readonly space: SpaceConnections
  readonly acts: ConnectionActs
  readonly policy: ConnectionsState['webhooks']
}

/** Addresses of a Space that are told of what happens, with what did not arrive; and a new one. */
export function HookSection({ space, acts, policy }: HookSectionProps) {
  const t = useT(connectionsCopy)
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null)
  return (
    <div className="cn-part">
      <h3>{t.hooks}</h3>
      <p className="ac-intro">{t.hooksIntro}</p>
      {policy === null && <p className="notice">{t.hooksOff}</p>}
      {made !== null && (
        <ShownOnce
          said={t.secretOnce}
          secret={made.secret}
          what={t.secretFor(made.name)}
          onDone={() => setMade(null)}
        />
      )}
      {space.hooks.length === 0 ? (
        policy !== null && <p>{t.noHooks}</p>
      ) : (
        <ul className="ac-list">
          {space.hooks.map((hook) => (
            <HookRow key={hook.id} {...{ hook, acts }} sends={policy !== null} />
          ))}
        </ul>
      )}
      {policy !== null && <NewHook {...{ space, policy }} make={acts.makeHook} onMade={setMade} />}
    </div>
  )
}
