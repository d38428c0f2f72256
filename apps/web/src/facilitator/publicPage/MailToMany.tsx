import type { Translated } from '@siroop/domain'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'

interface MailText {
  readonly subject: string
  readonly text: string
}
const nothing: MailText = { subject: '', text: '' }

interface MailToManyProps {
  readonly title: string
  /** Is it written by a server that sends it afterwards? */
  readonly writing: boolean
  readonly words: {
    readonly subject: string
    readonly text: string
    readonly send: string
    readonly writing: string
    readonly done: string
  }
  /** Why nothing can be sent any more, or null. */
  readonly ends: string | null
  /** What stands above the two fields. */
  readonly children: ReactNode
  readonly send: (mail: MailText) => Promise<RequestAnswer<unknown>>
}

/** A mail to everybody of a public page who asked for it. What was typed stays until it was taken. */
export function MailToMany({ title, writing, words, ends, children, send }: MailToManyProps) {
  const frame = useT(facilitatorCopy)
  const say = usePick()
  const [mail, setMail] = useState(nothing)
  const [failed, setFailed] = useState<Translated | null>(null)
  const [sent, setSent] = useState(false)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await send(mail)
    setSent(done.ok)
    setFailed(done.ok ? null : problemOf(done.error))
    if (done.ok) setMail(nothing)
  }
  return (
    <section className="sp-part">
      <h2>{title}</h2>
      <p role="status">{sent && (writing ? words.writing : words.done)}</p>
      {ends !== null ? (
        <p>{ends}</p>
      ) : (
        <form className="sp-form" onSubmit={handleSubmit} noValidate>
          {children}
          <Field label={words.subject}>
            {(ids) => (
              <input
                {...ids}
                value={mail.subject}
                onChange={(event) => setMail({ ...mail, subject: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.text}>
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
          <Button type="submit">{words.send}</Button>
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
