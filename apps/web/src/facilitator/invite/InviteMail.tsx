import { inviteLimits, type Translated } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { type FormEvent, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { inviteCopy } from '../../copy/invite/invite.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { InviteState } from './inviteApi.js'

interface InviteMailProps {
  readonly page: InviteState
  readonly send: (mail: Body<'inviteMail'>) => Promise<RequestAnswer<unknown>>
}
const nothing: Body<'inviteMail'> = { subject: '', text: '', to: 'placed' }

/** A practical message to who comes: where the soup is, what to bring. */
export function InviteMail({ page, send }: InviteMailProps) {
  const frame = useT(facilitatorCopy)
  const t = useT(inviteCopy).mail
  const say = usePick()
  const [mail, setMail] = useState(nothing)
  const [failed, setFailed] = useState<Translated | null>(null)
  const [sent, setSent] = useState(false)
  const left = inviteLimits.mails - page.mailed
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await send(mail)
    setSent(done.ok)
    const { problems = [] } = (done.ok ? undefined : (done.error.detail as Answer<'wrongInvite'> | undefined)) ?? {}
    setFailed(done.ok ? null : (problems[0]?.text ?? done.error.message))
    if (done.ok) setMail(nothing)
  }
  return (
    <section className="sp-part">
      <h2>{t.title}</h2>
      <p role="status">{sent && (page.writing ? t.writing : t.done)}</p>
      {left <= 0 ? (
        <p>{t.none}</p>
      ) : (
        <form className="sp-form" onSubmit={handleSubmit} noValidate>
          <p>{t.hint(left)}</p>
          <fieldset className="sp-row">
            <legend className="legend">{t.to}</legend>
            {(['placed', 'everybody'] as const).map((to) => (
              <Choice key={to} name="to" checked={mail.to === to} onChange={() => setMail({ ...mail, to })}>
                {t[to]}
              </Choice>
            ))}
          </fieldset>
          <Field label={t.subject}>
            {(ids) => (
              <input
                {...ids}
                value={mail.subject}
                onChange={(event) => setMail({ ...mail, subject: event.target.value })}
              />
            )}
          </Field>
          <Field label={t.text}>
            {(ids) => (
              <textarea
                {...ids}
                rows={6}
                value={mail.text}
                onChange={(event) => setMail({ ...mail, text: event.target.value })}
              />
            )}
          </Field>
          <ErrorLine text={failed && (say(failed) || frame.general.failed)} />
          <Button type="submit">{t.send}</Button>
        </form>
      )}
    </section>
  )
}
