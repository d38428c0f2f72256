import { dateOfMs, dayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { useLanguage, useT } from '../../ui/language.js'
import type { OwnAccount } from './accountApi.js'
import { accountCopy } from './accountCopy.js'

export interface WayActs {
  /** False: it did not succeed, and why is told elsewhere. */
  readonly newPasskey: () => Promise<void>
  readonly removePasskey: (id: string) => Promise<void>
  readonly link: () => Promise<void>
  readonly unlink: () => Promise<void>
}

/** Ways in besides a link: passkeys, and the sign-on of the organisation. */
export function Ways({ account, acts }: { readonly account: OwnAccount; readonly acts: WayActs }) {
  const t = useT(accountCopy)
  const [locale] = useLanguage()
  const [busy, setBusy] = useState(false)
  const { passkeys, signOn } = account
  const handleNew = async () => {
    setBusy(true)
    await acts.newPasskey()
    setBusy(false)
  }
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  return (
    <>
      <section className="ac-part">
        <h2>{t.passkeys}</h2>
        <p className="second">{account.passkeysWork ? t.passkeysHint : t.passkeysNotHere}</p>
        <ul className="ac-list">
          {passkeys.map((key) => (
            <li key={key.id}>
              <span>
                <b>{key.name}</b>
                <br />
                <span className="second">
                  {t.madeOn(day(key.madeAtMs))}, {key.usedAtMs === null ? t.neverUsed : t.usedOn(day(key.usedAtMs))}
                </span>
              </span>
              <Button className="sm" aria-label={t.removeOf(key.name)} onClick={() => void acts.removePasskey(key.id)}>
                {t.remove}
              </Button>
            </li>
          ))}
        </ul>
        {account.passkeysWork && (
          <Button disabled={busy} onClick={() => void handleNew()}>
            {t.newPasskey}
          </Button>
        )}
      </section>
      {signOn !== null && (
        <section className="ac-part">
          <h2>{t.signOn}</h2>
          <p>{signOn.isLinked ? t.linked(signOn.host) : t.notLinked(signOn.host)}</p>
          <Button onClick={() => void (signOn.isLinked ? acts.unlink() : acts.link())}>
            {signOn.isLinked ? t.unlink : t.link}
          </Button>
        </section>
      )}
    </>
  )
}
