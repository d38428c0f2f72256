import { ErrorLine } from '../../ui/ErrorLine.js'
import { useT } from '../../ui/language.js'
import type { ConnectionActs, ConnectionsState } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'
import { HookSection } from './HookSection.js'
import { TokenSection } from './TokenSection.js'
import '../account/account.css'
import './connections.css'

interface ConnectionsViewProps {
  readonly state: ConnectionsState
  readonly acts: ConnectionActs
  readonly problem: string | null
}

/** Koppelingen: what other programs read of a Space, and what they are told. */
export function ConnectionsView({ state, acts, problem }: ConnectionsViewProps) {
  const t = useT(connectionsCopy)
  return (
    <main className="hm ac">
      <h1>{t.title}</h1>
      <p className="ac-intro">{t.intro}</p>
      <p>
        <a href={state.documentPath}>{t.document}</a>
      </p>
      <ErrorLine text={problem} />
      {state.spaces.map((space) => (
        <section key={space.id} className="ac-part">
          <h2>{space.name || t.unnamed}</h2>
          <TokenSection {...{ space, acts }} />
          <HookSection {...{ space, acts }} policy={state.webhooks} />
        </section>
      ))}
    </main>
  )
}
