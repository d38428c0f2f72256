import { dateOfMs, dayInWords } from '@siroop/manifest'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useLanguage, useT } from '../../ui/language.js'
import type { OwnAccount } from './accountApi.js'
import { accountCopy } from './accountCopy.js'

export interface WayActs {
  /** False: it did not succeed, and why is told elsewhere. */
  readonly newPasskey: () => Promise<void>
  readonly namePasskey: (id: string, name: string) => Promise<boolean>
  readonly removePasskey: (id: string) => Promise<void>
  readonly link: () => Promise<void>
  readonly unlink: () => Promise<void>
}

/** Ways in besides a link: passkeys, and the sign-on of the organisation. */
export function Ways({ account, acts }: { readonly account: OwnAccount; readonly acts: WayActs }) {
  const t = useT(accountCopy)
  const [busy, setBusy] = useState(false)
  const { passkeys, signOn } = account
  const handleNew = async () => {
    setBusy(true)
    await acts.newPasskey()
    setBusy(false)
  }
  return (
    <>
      <section className="ac-part">
        <h2>{t.passkeys}</h2>
        <p className="second">{account.passkeysWork ? t.passkeysHint : t.passkeysNotHere}</p>
        <ul className="ac-list">
          {passkeys.map((key) => (
            <PasskeyLine key={key.id} {...{ passkey: key, acts }} />
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

interface PasskeyLineProps {
  readonly passkey: OwnAccount['passkeys'][number]
  readonly acts: WayActs
}
/** A passkey, with the name that whoever has several knows it by. */
function PasskeyLine({ passkey: { id, name, madeAtMs, usedAtMs }, acts }: PasskeyLineProps) {
  const t = useT(accountCopy)
  const [locale] = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  const handleName = async (event: FormEvent) => {
    event.preventDefault()
    if (typed === null || typed.trim() === '') return
    if (await acts.namePasskey(id, typed)) setTyped(null)
  }
  return (
    <li>
      <span>
        <b>{name}</b>
        <br />
        <span className="second">
          {t.madeOn(day(madeAtMs))}, {usedAtMs === null ? t.neverUsed : t.usedOn(day(usedAtMs))}
        </span>
      </span>
      <span className="ac-acts">
        <Button
          className="sm"
          aria-label={t.renameOf(name)}
          aria-expanded={typed !== null}
          onClick={() => setTyped(typed === null ? name : null)}
        >
          {t.rename}
        </Button>
        <Button className="sm" aria-label={t.removeOf(name)} onClick={() => void acts.removePasskey(id)}>
          {t.remove}
        </Button>
      </span>
      {typed !== null && (
        <form className="ac-name" onSubmit={handleName} noValidate>
          <Field label={t.passkeyName}>
            {(ids) => <input {...ids} value={typed} onChange={(event) => setTyped(event.target.value)} />}
          </Field>
          <Button type="submit">{t.saveName}</Button>
        </form>
      )}
    </li>
  )
}
