import type { Translated } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { useCallback, useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { usePick, useT } from '../../ui/language.js'
import {
  askAgain,
  askColleague,
  changeRole,
  dressSpace,
  fetchAccount,
  fetchSpaces,
  fetchThemes,
  makeSpace,
  nameSpace,
  type SpaceState,
  withdrawColleague,
} from './accountApi.js'
import { ColleaguesView } from './ColleaguesView.js'

/** Colleagues of who is signed in, from the server and back to it. */
export function ColleaguesPage() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [spaces, setSpaces] = useState<readonly SpaceState[] | null>(null)
  const [sendsMail, setSendsMail] = useState(false)
  const [themes, setThemes] = useState<Answer<'themes'>>([])
  const [failed, setFailed] = useState<Translated | null>(null)
  const look = useCallback(async () => {
    const found = await fetchSpaces()
    if (found.ok) setSpaces(found.value)
    else if (found.error.code === 'not-logged-in') location.replace('/inloggen')
    else setFailed(found.error.message)
  }, [])
  useEffect(() => {
    void look()
    void fetchThemes().then((found) => found.ok && setThemes(found.value))
    void fetchAccount().then((account) => setSendsMail(account.ok && account.value.sendsMail))
  }, [look])
  const then = async <T,>(done: RequestAnswer<T>): Promise<RequestAnswer<T>> => {
    setFailed(done.ok ? null : done.error.message)
    if (done.ok) await look()
    return done
  }
  const problem = failed && (say(failed) || t.general.failed)
  if (spaces === null)
    return (
      <main className="hm">
        <p role="status">{problem ?? t.general.loading}</p>
      </main>
    )
  const acts = {
    make: async (name: string) => then(await makeSpace(name)),
    name: async (space: string, name: string) => then(await nameSpace(space, name)),
    dress: async (...asked: Parameters<typeof dressSpace>) => then(await dressSpace(...asked)),
    ask: async (...asked: Parameters<typeof askColleague>) => then(await askColleague(...asked)),
    again: async (...asked: Parameters<typeof askAgain>) => then(await askAgain(...asked)),
    withdraw: async (...asked: Parameters<typeof withdrawColleague>) => then(await withdrawColleague(...asked)),
    change: async (...asked: Parameters<typeof changeRole>) => then(await changeRole(...asked)),
  }
  return <ColleaguesView {...{ spaces, themes, sendsMail, acts, problem }} origin={location.origin} />
}
