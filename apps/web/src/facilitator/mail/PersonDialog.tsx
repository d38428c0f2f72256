import { checkMailAddress, inLocale } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { useLanguage, useProblem } from '../../ui/language.js'
import { Dialog } from '../../ui/Sheet.js'

const fields = ['name', 'function', 'address'] as const
export interface PersonDialogProps {
  readonly title: string
  readonly words: Readonly<Record<'hint' | 'send' | (typeof fields)[number], string>>
  /** What happens with somebody who was asked before; null: nobody was. */
  readonly before: string | null
  readonly onAsk: (person: Readonly<Record<(typeof fields)[number], string>>) => Promise<RequestAnswer<unknown>>
  /** `asked`: somebody was. */
  readonly onClose: (asked: boolean) => void
}

/** Who is asked by mail: a name, a function and a mail address. */
export function PersonDialog({ title, words, before, onAsk, onClose }: PersonDialogProps) {
  const [locale] = useLanguage()
  const [person, setPerson] = useState({ name: '', function: '', address: '' })
  const [problem, setProblem] = useProblem()
  const isWhole = person.name.trim() !== '' && person.function.trim() !== '' && checkMailAddress(person.address).ok
  const handleAsk = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await onAsk(person)
    if (answer.ok) return onClose(true)
    setProblem(inLocale(answer.error.message, locale))
  }
  return (
    <Dialog title={title} onClose={() => onClose(false)}>
      <form className="stack" noValidate onSubmit={(event) => void handleAsk(event)}>
        <p className="second">{words.hint}</p>
        {before !== null && <p>{before}</p>}
        {fields.map((field) => (
          <Field key={field} label={words[field]}>
            {(ids) => (
              <input
                {...ids}
                type={field === 'address' ? 'email' : 'text'}
                value={person[field]}
                onChange={({ target }) => setPerson({ ...person, [field]: target.value })}
              />
            )}
          </Field>
        ))}
        <ErrorLine text={problem} />
        <Button main type="submit" disabled={!isWhole}>
          {words.send}
        </Button>
      </form>
    </Dialog>
  )
}
