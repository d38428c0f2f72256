import { type FormEvent, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { Field } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { Sheet } from '../../ui/Sheet.js'
import { AuthorityField, needsCondition, OwnSentence } from '../sign/SignFields.js'
import { type SignForm, signProblems } from '../sign/signProblems.js'
import { ConfirmCode } from './ConfirmCode.js'
import type { LinkProps } from './linkProps.js'

/** Name, function, on what ground, an own sentence; then the code. */
export function SignLinkSheet({ page, secret, onDone, onClose }: LinkProps & { readonly onClose: () => void }) {
  const t = useT(participantCopy)
  const words = useT(signLinkCopy)
  const [form, setForm] = useState<SignForm>({
    ...page.person,
    authority: page.grounds.atFirst,
    condition: '',
    sentence: '',
  })
  const [step, setStep] = useState<'form' | 'code'>('form')
  const [tried, setTried] = useState(false)
  const { authority } = form
  const conditional = needsCondition(authority)
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
              condition: conditional ? form.condition : null,
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
        <AuthorityField
          authority={authority}
          offered={page.grounds.offered}
          problem={problems.authority}
          onAuthority={(one) => change({ authority: one })}
        />
        {conditional && field('condition', authority === 'proxy' ? t.sign.proxyOf : t.sign.subjectTo)}
        <OwnSentence
          sentence={form.sentence}
          problem={problems.sentence}
          onSentence={(sentence) => change({ sentence })}
        />
        <p className="meta">{t.sign.keptForever(page.frozen.document ?? 'manifest')}</p>
        <Button main wide type="submit">
          {words.goOn}
        </Button>
      </form>
    </Sheet>
  )
}
