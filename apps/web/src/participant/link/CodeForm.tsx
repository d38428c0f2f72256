import { type FormEvent, useEffect, useState } from 'react'
import type { request } from '../../connection/http.js'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { usePick, useProblem, useT } from '../../ui/language.js'

export interface CodeFormProps {
  /** Where the code goes, with most of the address left out. */
  readonly codeTo: string | null
  /** What the button does, in words. */
  readonly label: string
  readonly onAsk: () => ReturnType<typeof request<unknown>>
  readonly onConfirm: (code: string) => ReturnType<typeof request<unknown>>
  readonly onDone: () => void
  readonly onBack: () => void
}

/** Asks a code by mail at the moment that something is decided, and confirms with it. */
export function CodeForm({ codeTo, label, onAsk, onConfirm, onDone, onBack }: CodeFormProps) {
  const t = useT(signLinkCopy)
  const pick = usePick()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useProblem()
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    const answer = await onAsk()
    setProblem(answer.ok ? null : pick(answer.error.message))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => void ask(), [])
  const handleConfirm = async (event: FormEvent) => {
    event.preventDefault()
    if (code.replace(/\D/g, '').length !== 6) return setProblem(t.needCode)
    setBusy(true)
    const answer = await onConfirm(code)
    setBusy(false)
    if (answer.ok) return onDone()
    setProblem(pick(answer.error.message))
  }
  return (
    <form className="sign-form" noValidate onSubmit={(event) => void handleConfirm(event)}>
      <p className="second" role="status">
        {t.codeSent(wholeLine(codeTo ?? '…'))}
      </p>
      <Field label={t.code} hint={t.codeHelp}>
        {(ids) => (
          <input
            {...ids}
            className={`${ids.className} link-code nums`}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      <ErrorLine text={problem} />
      <Button main wide type="submit" disabled={busy}>
        {label}
      </Button>
      <Button plain wide onClick={() => void ask()}>
        {t.codeAgain}
      </Button>
      <Button plain wide onClick={onBack}>
        {t.back}
      </Button>
    </form>
  )
}

/** A line may break behind three dots; an address does not. */
const wholeLine = (masked: string): string => masked.replace('…', '…\u2060')
