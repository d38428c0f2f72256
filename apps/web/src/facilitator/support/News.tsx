import type { Translated } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { supportCopy } from '../../copy/support.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { SupportState } from './supportApi.js'

/** Most mails on how it goes. */
const most = 3

interface NewsProps {
  readonly page: SupportState
  readonly send: (
    kind: 'progress' | 'closing',
    mail: { subject: string; text: string },
  ) => Promise<RequestAnswer<unknown>>
}

/** What the supporters who asked for it are told: how it goes, and what came of it. */
export function News({ page, send }: NewsProps) {
  const frame = useT(facilitatorCopy)
  const t = useT(supportCopy).news
  const say = usePick()
  const [mail, setMail] = useState({ subject: '', text: '' })
  const [failed, setFailed] = useState<Translated | null>(null)
  const [sent, setSent] = useState(false)
  const kind = page.stage === 'closed' ? 'closing' : 'progress'
  const left = most - page.mailed.progress
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await send(kind, mail)
    setSent(done.ok)
    setFailed(done.ok ? null : problemOf(done.error))
    if (done.ok) setMail({ subject: '', text: '' })
  }
  const ends = page.mailed.closing ? t.sent : kind === 'progress' && left === 0 ? t.none : null
  return (
    <section className="sp-part">
      <h2>{kind === 'closing' ? t.closing : t.title}</h2>
      <p role="status">{sent && (page.writing ? t.writing : t.done)}</p>
      {ends !== null ? (
        <p>{ends}</p>
      ) : (
        <form className="sp-form" onSubmit={handleSubmit} noValidate>
          <p>
            {kind === 'closing' ? t.closingHint : t.left(left)} {t.sure(page.informed)}
          </p>
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

/** What is wrong with one of the two fields, else what the server says. */
function problemOf({ message, detail }: Extract<RequestAnswer<unknown>, { ok: false }>['error']): Translated {
  const { problems = [] } = (detail as { problems?: readonly { text: Translated }[] } | undefined) ?? {}
  return problems[0]?.text ?? message
}
