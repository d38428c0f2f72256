import { checkMailAddress, limits } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { Choice, Field } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { textProblem } from '../write/textProblem.js'
import { ConfirmCode } from './ConfirmCode.js'
import type { LinkAct } from './linkApi.js'
import type { LinkProps } from './linkProps.js'

type Form = { readonly name: string; readonly function: string; readonly address: string; readonly reason: string }

/** Not signing, with a reason if one likes; or asking somebody else, who gets a link of their own. */
export function OtherSheet({
  page,
  secret,
  onDone,
  onPassedOn,
  onClose,
}: LinkProps & { readonly onClose: () => void }) {
  const t = useT(participantCopy)
  const words = useT(signLinkCopy)
  const [choice, setChoice] = useState<'decline' | 'delegate' | null>(null)
  const [form, setForm] = useState<Form>({ name: '', function: '', address: '', reason: '' })
  const [tried, setTried] = useState(false)
  const [act, setAct] = useState<LinkAct | null>(null)
  const wrongOf = (name: keyof Form): string | undefined => {
    const text = form[name]
    if (name === 'reason') return textProblem(t, { text, max: limits.reason, empty: null }) ?? undefined
    if (name === 'name') return textProblem(t, { text, max: limits.name, empty: t.sign.needName }) ?? undefined
    if (name === 'function')
      return textProblem(t, { text, max: limits.organisation, empty: t.sign.needFunction }) ?? undefined
    return checkMailAddress(text).ok ? undefined : words.wrongAddress
  }
  const asked: readonly (keyof Form)[] = choice === 'decline' ? ['reason'] : ['name', 'function', 'address']
  const handleGoOn = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (choice === null || asked.some((name) => wrongOf(name) !== undefined)) return
    const { name, function: work, address, reason } = form
    setAct(
      choice === 'decline'
        ? { kind: 'decline', reason: reason.trim() === '' ? null : reason }
        : { kind: 'delegate', name, function: work, address },
    )
  }
  if (act !== null)
    return (
      <Sheet title={words.codeTitle} onClose={onClose}>
        <ConfirmCode
          secret={secret}
          codeTo={page.codeTo}
          act={act}
          onDone={() => (act.kind === 'delegate' ? onPassedOn(act.name) : onDone(act.kind))}
          onBack={() => setAct(null)}
        />
      </Sheet>
    )
  const labels = { name: words.name, function: words.function, address: words.address, reason: words.declineWhy }
  return (
    <Sheet title={words.otherTitle} onClose={onClose}>
      <form className="sign-form" noValidate onSubmit={handleGoOn}>
        <fieldset className="set">
          <legend className="vh">{words.otherTitle}</legend>
          {(['decline', 'delegate'] as const).map((one) => (
            <Choice key={one} name="other" checked={choice === one} onChange={() => setChoice(one)}>
              {words[one]}
            </Choice>
          ))}
        </fieldset>
        {choice !== null && <p className="second">{choice === 'decline' ? words.declineText : words.delegateText}</p>}
        {choice !== null &&
          asked.map((name) => (
            <Field
              key={name}
              label={labels[name]}
              hint={name === 'reason' ? words.mayStayEmpty : undefined}
              error={tried ? wrongOf(name) : undefined}
            >
              {(ids) => {
                const given = {
                  ...ids,
                  value: form[name],
                  onChange: ({ target }: { readonly target: { readonly value: string } }) =>
                    setForm({ ...form, [name]: target.value }),
                }
                if (name === 'reason') return <textarea {...given} className={`${ids.className} voice`} rows={3} />
                return <input {...given} type={name === 'address' ? 'email' : 'text'} />
              }}
            </Field>
          ))}
        <Button main wide type="submit" disabled={choice === null}>
          {words.goOn}
        </Button>
      </form>
    </Sheet>
  )
}
