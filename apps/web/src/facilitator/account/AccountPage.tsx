import type { Translated } from '@siroop/domain'
import { useCallback, useEffect, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { usePick, useT } from '../../ui/language.js'
import { AccountView } from './AccountView.js'
import {
  endLogins,
  fetchAccount,
  keepAccount,
  linkSignOn,
  namePasskey,
  type OwnAccount,
  removePasskey,
  unlinkSignOn,
} from './accountApi.js'
import { accountCopy } from './accountCopy.js'
import { deviceInWords } from './device.js'
import { makePasskey } from './newPasskey.js'

/** The own account, from the server and back to it. Who is not signed in is sent to where that is done. */
export function AccountPage() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [account, setAccount] = useState<OwnAccount | null>(null)
  const frame = useT(accountCopy)
  const [problem, setProblem] = useState<string | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  const look = useCallback(async () => {
    const found = await fetchAccount()
    if (found.ok) setAccount(found.value)
    else if (found.error.code === 'not-logged-in') location.replace('/inloggen')
    else setFailed(found.error.message)
  }, [])
  useEffect(() => void look(), [look])
  if (account === null)
    return (
      <main className="hm">
        <p role="status">{failed ? say(failed) || t.general.failed : t.general.loading}</p>
      </main>
    )
  /** Does something, and shows what became of it. */
  const then = async (done: RequestAnswer<unknown> | null) => {
    setProblem(done === null ? frame.passkeyNotMade : done.ok ? null : say(done.error.message) || t.general.failed)
    if (done?.ok) await look()
    return done?.ok === true
  }
  const acts = {
    newPasskey: async () => {
      await then(await makePasskey(deviceInWords(account.logins.find(({ isThis }) => isThis)?.device ?? null, frame)))
    },
    namePasskey: async (id: string, name: string) => then(await namePasskey(id, name)),
    removePasskey: async (id: string) => {
      await then(await removePasskey(id))
    },
    link: async () => {
      const going = await linkSignOn()
      if (going.ok) location.assign(going.value.url)
      else await then(going)
    },
    unlink: async () => {
      await then(await unlinkSignOn())
    },
    keep: keepAccount,
    end: async (login: string) => {
      const done = await endLogins(login)
      if (done.ok) await look()
      return done
    },
  }
  return <AccountView account={account} acts={acts} problem={problem} />
}
