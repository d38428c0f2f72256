import type { Authority } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { Choice, Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { type SignForm, signProblems } from '../sign/signProblems.js'
import { ConfirmCode } from './ConfirmCode.js'
import type { LinkProps } from './linkProps.js'

const authorities: readonly Authority[] = ['own', 'after-decision', 'proxy', 'subject-to-approval']

/** Name, function, on what ground, an own sentence; then the code. */
export function SignLinkSheet({ page, secret, onDone, onClose }: LinkProps & { readonly onClose: () => void }) {
  const t = useT(participantCopy)
  const words = useT(signLinkCopy)
  const [form, setForm] = useState<SignForm>({ ...page.person, authority: null, condition: '', sentence: '' })
  const [step, setStep] = useState<'form' | 'code'>('form')
  const [tried, setTried] = useState(false)
  const { authority } = form
  const needsCondition = authority === 'proxy' || authority === 'subject-to-approval'
  const problems = tried ? signProblems(t, form) : {}
  const title = words.sign(page.organisation.name)
  const change = (part: Partial<SignForm>) => setForm((before) => ({ ...before, ...part }))
  const handleGoOn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const [wrong] = Object.keys(signProblems(t, form))
    if (wrong === undefined) return setStep('code')
    event.currentTarget.querySelector<HTMLElement>(`[data-field=${wrong}]`)?.focus()
  }
  if (step === 'code' && authority !== null)
    return (
      <Sheet title={words.codeTitle} onClose={onClose}>
        <ConfirmCode
          secret={secret}
          codeTo={page.codeTo}
          act={{
            kind: 'sign',
            fingerprint: page.fingerprint,
            authority,
            person: {
              name: form.name,
              function: form.function,
              sentence: form.sentence.trim() === '' ? null : form.sentence,
              condition: needsCondition ? form.condition : null,
            },
          }}
          onDone={() => onDone('sign')}
          onBack={() => setStep('form')}
        />
      </Sheet>
    )
  const field = (name: 'name' | 'function' | 'condition', label: string) => (
    <Field label={label} error={problems[name]}>
      {(ids) => (
        <input
          {...ids}
          data-field={name}
          value={form[name]}
          onChange={({ target }) => change({ [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <Sheet title={title} onClose={onClose}>
      <form className="sign-form" noValidate onSubmit={handleGoOn}>
        <p className="second voice statement">{page.statement}</p>
        {field('name', t.sign.name)}
        {field('function', t.sign.function)}
        <fieldset className="set tightset">
          <legend className="legend">{t.sign.authorityLegend}</legend>
          {authorities
            .filter((one) => page.mayReserve || one !== 'subject-to-approval')
            .map((one) => (
              <Choice
                key={one}
                name="authority"
                data-field={one === 'own' ? 'authority' : undefined}
                checked={authority === one}
                onChange={() => change({ authority: one })}
              >
                {t.sign.authority[one]}
              </Choice>
            ))}
          {problems.authority && (
            <p className="error" role="alert">
              <Icon name="x" size={16} />
              {problems.authority}
            </p>
          )}
        </fieldset>
        {needsCondition && field('condition', authority === 'proxy' ? t.sign.proxyOf : t.sign.subjectTo)}
        <Field
          label={
            <>
              {t.sign.own} <span className="second optional">{words.optional}</span>
            </>
          }
          error={problems.sentence}
        >
          {(ids) => (
            <textarea
              {...ids}
              className={`${ids.className} voice`}
              data-field="sentence"
              rows={2}
              value={form.sentence}
              onChange={({ target }) => change({ sentence: target.value })}
            />
          )}
        </Field>
        <p className="meta">{t.sign.keptForever(page.frozen.document ?? 'manifest')}</p>
        <Button main wide type="submit">
          {words.goOn}
        </Button>
      </form>
    </Sheet>
  )
}
