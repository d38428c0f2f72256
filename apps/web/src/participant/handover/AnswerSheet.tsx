import { type HandoverAnswer, limits } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { handoverCopy } from '../../copy/handover.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { CodeForm } from '../link/CodeForm.js'
import { textProblem } from '../write/textProblem.js'
import { confirmHandover, sendHandoverCode } from './handoverApi.js'
import type { HandoverProps } from './handoverProps.js'

const kinds: readonly HandoverAnswer[] = ['takes-over', 'with-remark', 'not']
type Form = { readonly name: string; readonly function: string; readonly remark: string }

/** *Ik neem over · met opmerking · niet*, with name and function; then the code. */
export function AnswerSheet({ page, secret, onDone, onClose }: HandoverProps & { readonly onClose: () => void }) {
  const t = useT(participantCopy)
  const words = useT(handoverCopy)
  const [kind, setKind] = useState<HandoverAnswer | null>(null)
  const [form, setForm] = useState<Form>({ ...page.person, remark: '' })
  const [step, setStep] = useState<'form' | 'code'>('form')
  const [tried, setTried] = useState(false)
  const hasRemark = kind === 'with-remark' || kind === 'not'
  const wrongOf = (field: keyof Form): string | undefined => {
    const text = form[field]
    if (field === 'name') return textProblem(t, { text, max: limits.name, empty: t.sign.needName }) ?? undefined
    if (field === 'function')
      return textProblem(t, { text, max: limits.organisation, empty: t.sign.needFunction }) ?? undefined
    const empty = kind === 'with-remark' ? words.needRemark : null
    return hasRemark ? (textProblem(t, { text, max: limits.reason, empty }) ?? undefined) : undefined
  }
  const handleGoOn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const wrong = (['name', 'function', 'remark'] as const).find((field) => wrongOf(field) !== undefined)
    if (kind !== null && wrong === undefined) return setStep('code')
    const first = kind === null ? 'kind' : wrong
    event.currentTarget.querySelector<HTMLElement>(`[data-field=${first}]`)?.focus()
  }
  if (step === 'code' && kind !== null) {
    const { remark, ...who } = form
    const person = { ...who, remark: hasRemark && remark.trim() !== '' ? remark : null }
    return (
      <Sheet title={words.codeTitle} onClose={onClose}>
        <p className="second link-why">{words.kinds[kind]}</p>
        <CodeForm
          codeTo={page.codeTo}
          label={words.confirm}
          onAsk={() => sendHandoverCode(secret)}
          onConfirm={(code) =>
            confirmHandover(secret, code, { kind: 'answer', fingerprint: page.fingerprint, answer: kind, person })
          }
          onDone={onDone}
          onBack={() => setStep('form')}
        />
      </Sheet>
    )
  }
  const field = (name: keyof Form, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={tried ? wrongOf(name) : undefined}>
      {(ids) => {
        const given = {
          ...ids,
          'data-field': name,
          value: form[name],
          onChange: ({ target }: { readonly target: { readonly value: string } }) =>
            setForm({ ...form, [name]: target.value }),
        }
        return name === 'remark' ? (
          <textarea {...given} className={`${ids.className} voice`} rows={3} />
        ) : (
          <input {...given} />
        )
      }}
    </Field>
  )
  return (
    <Sheet title={words.sheet(page.organisation.name)} onClose={onClose}>
      <form className="sign-form" noValidate onSubmit={handleGoOn}>
        <fieldset className="set tightset">
          <legend className="legend">{words.legend}</legend>
          {kinds.map((one) => (
            <Choice
              key={one}
              name="answer"
              data-field={one === 'takes-over' ? 'kind' : undefined}
              checked={kind === one}
              onChange={() => setKind(one)}
            >
              {words.kinds[one]}
            </Choice>
          ))}
        </fieldset>
        <ErrorLine text={tried && kind === null ? words.needKind : null} />
        {kind !== null && (
          <p className="second" role="status">
            {words.hints[kind]}
          </p>
        )}
        {hasRemark &&
          field(
            'remark',
            kind === 'not' ? words.reason : words.remark,
            kind === 'not' ? words.mayStayEmpty : undefined,
          )}
        {field('name', words.name)}
        {field('function', words.function)}
        <p className="meta">{words.keptForever}</p>
        <Button main wide type="submit">
          {words.goOn}
        </Button>
      </form>
    </Sheet>
  )
}
