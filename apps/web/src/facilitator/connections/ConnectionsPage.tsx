import type { Translated } from '@siroop/domain'
import { useCallback, useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { usePick, useT } from '../../ui/language.js'
import { ConnectionsView } from './ConnectionsView.js'
import { type ConnectionsState, connectionActs, fetchConnections } from './connectionsApi.js'

/** Connections with other programs, from the server and back to it. */
export function ConnectionsPage() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [state, setState] = useState<ConnectionsState | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  const look = useCallback(async () => {
    const found = await fetchConnections()
    if (found.ok) setState(found.value)
    else if (found.error.code === 'not-logged-in') location.replace('/inloggen')
    else setFailed(found.error.message)
  }, [])
  useEffect(() => void look(), [look])
  const problem = failed && (say(failed) || t.general.failed)
  if (state === null)
    return (
      <main className="hm">
        <p role="status">{problem ?? t.general.loading}</p>
      </main>
    )
  /** Does something, and shows what became of it. What a form is refused it says itself. */
  const then =
    <Asked extends readonly unknown[], T>(act: (...asked: Asked) => Promise<RequestAnswer<T>>, isForm = false) =>
    async (...asked: Asked): Promise<RequestAnswer<T>> => {
      const done = await act(...asked)
      if (!isForm) setFailed(done.ok ? null : done.error.message)
      if (done.ok) await look()
      return done
    }
  const acts = {
    look,
    makeToken: then(connectionActs.makeToken, true),
    makeHook: then(connectionActs.makeHook, true),
    endToken: then(connectionActs.endToken),
    switchHook: then(connectionActs.switchHook),
    tryHook: then(connectionActs.tryHook),
    sendAgain: then(connectionActs.sendAgain),
    removeHook: then(connectionActs.removeHook),
  }
  return <ConnectionsView {...{ state, acts, problem }} />
}
