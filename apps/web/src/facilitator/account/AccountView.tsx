import { checkMailAddress, type Translated } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import type { Answer } from '@siroop/protocol'
import { type FormEvent, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'
import type { OwnAccount } from './accountApi.js'
import { accountCopy } from './accountCopy.js'
import { deviceInWords } from './device.js'
import { type WayActs, Ways } from './Ways.js'
import './account.css'

export interface AccountActs {
  readonly keep: (typed: {
    readonly name: string
    readonly email: string
    readonly locale: 'nl' | 'en'
  }) => Promise<RequestAnswer<Answer<'keptAccount'>>>
  readonly end: (login: string) => Promise<RequestAnswer<unknown>>
}
interface AccountViewProps {
  readonly account: OwnAccount
  readonly acts: AccountActs & WayActs
  /** What went wrong with a way in. */
  readonly problem: string | null
}

/** Uw account: name, address and language, and where somebody is signed in. */
export function AccountView({ account, acts, problem }: AccountViewProps) {
  const frame = useT(facilitatorCopy)
  const t = useT(accountCopy)
  const say = usePick()
  const [locale] = useLanguage()
  const [typed, setTyped] = useState({ name: account.name ?? '', email: account.email ?? '', locale: account.locale })
  const [failed, setFailed] = useState<Translated | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const isMissing = tried && typed.name.trim() === ''
  const isWrong = tried && typed.email.trim() !== '' && !checkMailAddress(typed.email).ok
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setDone(null)
    if (typed.name.trim() === '' || (typed.email.trim() !== '' && !checkMailAddress(typed.email).ok)) return
    const kept = await acts.keep(typed)
    setFailed(kept.ok ? null : kept.error.message)
    if (kept.ok) setDone(kept.value.mailed ? t.mailed(typed.email.trim()) : t.saved)
  }
  const handleEnd = async (login: string) => {
    const ended = await acts.end(login)
    setFailed(ended.ok ? null : ended.error.message)
  }
  return (
    <main className="hm ac">
      <h1>{t.account}</h1>
      <form className="ac-form" onSubmit={handleSubmit} noValidate>
        <Field label={t.name} hint={t.nameHint} error={isMissing ? frame.newWorkshop.fill : null}>
          {(ids) => (
            <input
              {...ids}
              autoComplete="name"
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t.email}
          hint={account.sendsMail ? t.emailHint : t.emailHintNoMail}
          error={isWrong ? t.emailWrong : null}
        >
          {(ids) => (
            <input
              {...ids}
              type="email"
              autoComplete="email"
              value={typed.email}
              onChange={(event) => setTyped({ ...typed, email: event.target.value })}
            />
          )}
        </Field>
        <fieldset>
          <legend className="legend">{t.language}</legend>
          <div className="pair">
            {(['nl', 'en'] as const).map((one) => (
              <Choice
                key={one}
                name="locale"
                checked={typed.locale === one}
                onChange={() => setTyped({ ...typed, locale: one })}
              >
                {t.languages[one]}
              </Choice>
            ))}
          </div>
        </fieldset>
        <ErrorLine text={failed && (say(failed) || frame.general.failed)} />
        <p role="status">{done}</p>
        <Button main type="submit">
          {t.save}
        </Button>
      </form>
      <ErrorLine text={problem} />
      <Ways account={account} acts={acts} />
      <section className="ac-part">
        <h2>{t.where}</h2>
        <ul className="ac-list">
          {account.logins.map((login) => {
            const device = deviceInWords(login.device, t)
            return (
              <li key={login.id}>
                <span>
                  <b>{device}</b> {login.isThis && <span className="kind">{t.thisOne}</span>}
                  <br />
                  <span className="second">{t.since(dayInWords(dateOfMs(login.sinceMs), locale))}</span>
                </span>
                {!login.isThis && (
                  <Button className="sm" aria-label={t.endOf(device)} onClick={() => void handleEnd(login.id)}>
                    {t.end}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
        <Button onClick={() => void handleEnd('all')}>{t.endAll}</Button>
        <p className="second">{t.endAllHint}</p>
      </section>
      <p className="ac-part">
        <a href={pathOf({ page: 'people' })}>{t.people}</a>
      </p>
    </main>
  )
}
