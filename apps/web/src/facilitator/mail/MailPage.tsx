import { type FacilitatorView, inLocale } from '@siroop/domain'
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { lookBackCopy } from '../../copy/lookBack.js'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useLanguage, useT } from '../../ui/language.js'
import { Preferences } from '../../ui/Preferences.js'
import { Wordmark } from '../../ui/Wordmark.js'
import { pathOf } from '../routes.js'
import { MailItem } from './MailItem.js'
import { actOnMail, fetchMails, type MailList, makeTestMail } from './mailApi.js'
import './mail.css'

/** While somebody looks, the list is read again this often. */
const againMs = 5_000

/** The page `/regie/{workshop}/post`: what waits, what left and what could not; without a mail server, to pass on by hand. */
export function MailPage({ workshop }: { workshop: FacilitatorView['workshop'] }) {
  const t = useT(facilitatorCopy)
  const toCockpit = useT(lookBackCopy).toCockpit
  const [list, setList] = useState<MailList | null>(null)
  const [failed, setFailed] = useState(false)
  const read = useCallback(async () => {
    const answer = await fetchMails(workshop.id)
    setFailed(!answer.ok)
    if (answer.ok) setList(answer.value)
  }, [workshop.id])
  useEffect(() => {
    void read()
    const timer = setInterval(() => document.visibilityState === 'visible' && void read(), againMs)
    return () => clearInterval(timer)
  }, [read])
  const handleAct = async (mail: string, act: 'again' | 'handed') => {
    await actOnMail(workshop.id, { mail, act })
    await read()
  }
  return (
    <div className="mail-page">
      <header className="mail-top">
        <Wordmark href={pathOf({ page: 'home' })} />
        <div>
          <h1>{t.mail.title}</h1>
          <p className="second">{workshop.title}</p>
        </div>
        <span className="mail-end">
          <Preferences />
          <a className="btn" href={pathOf({ page: 'cockpit', workshop: workshop.id })}>
            {toCockpit}
          </a>
        </span>
      </header>
      <main className="mail-main">
        <div>
          {failed && <p role="alert">{t.mail.failed}</p>}
          {list !== null && (
            <>
              <p className={list.sends ? 'second' : 'mail-note'}>
                {list.sends ? t.mail.withServer : workshop.kind === 'real' ? t.mail.withoutServer : t.mail.neverSent}
              </p>
              {list.mails.length === 0 ? (
                <p>{t.mail.none}</p>
              ) : (
                <ul className="mails">
                  {list.mails.map((mail) => (
                    <MailItem
                      key={mail.id}
                      mail={mail}
                      sends={list.sends}
                      onAct={(act) => void handleAct(mail.id, act)}
                    />
                  ))}
                </ul>
              )}
            </>
          )}
        </div>
        <TestMail workshop={workshop} onMade={() => void read()} />
      </main>
    </div>
  )
}

interface TestMailProps {
  readonly workshop: FacilitatorView['workshop']
  readonly onMade: () => void
}
/** A mail to oneself: whether mail arrives is seen in a mailbox and nowhere else. */
function TestMail({ workshop, onMade }: TestMailProps) {
  const t = useT(facilitatorCopy)
  const [locale] = useLanguage()
  const [address, setAddress] = useState('')
  const [said, setSaid] = useState<{ readonly made: boolean; readonly words: string } | null>(null)
  const handleMake = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await makeTestMail(workshop.id, address)
    setSaid({ made: answer.ok, words: answer.ok ? t.mail.made : inLocale(answer.error.message, locale) })
    if (answer.ok) onMade()
  }
  return (
    <section>
      <h2>{t.mail.test}</h2>
      <form className="stack" noValidate onSubmit={(event) => void handleMake(event)}>
        <Field label={t.mail.address} hint={t.mail.testHint} error={said?.made === false ? said.words : undefined}>
          {(ids) => (
            <input
              {...ids}
              type="email"
              autoComplete="email"
              value={address}
              onChange={({ target }) => setAddress(target.value)}
            />
          )}
        </Field>
        <Button type="submit">{t.mail.sendTest}</Button>
        <p className="meta" role="status">
          {said?.made ? said.words : ''}
        </p>
      </form>
    </section>
  )
}
