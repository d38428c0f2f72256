import { checkMailAddress, inLocale, type OrganisationId } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { useProblem } from '../../ui/language.js'
import { Dialog } from '../../ui/Sheet.js'
import { useRegie } from '../regie.js'
import { inviteSignatory } from './signatoryApi.js'

export interface InviteDialogProps {
  readonly organisation: OrganisationId
  readonly name: string
  readonly onClose: () => void
}
const fields = ['name', 'function', 'address'] as const

/** Who is asked to sign for an organisation: a name, a function and a mail address. */
export function InviteDialog({ organisation, name, onClose }: InviteDialogProps) {
  const { view, t, locale } = useRegie()
  const [person, setPerson] = useState({ name: '', function: '', address: '' })
  const [problem, setProblem] = useProblem()
  const words = t.overDays
  const isWhole = person.name.trim() !== '' && person.function.trim() !== '' && checkMailAddress(person.address).ok
  const handleInvite = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await inviteSignatory(view.workshop.id, { organisation, ...person })
    if (answer.ok) return onClose()
    setProblem(inLocale(answer.error.message, locale))
  }
  return (
    <Dialog title={words.title(name)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void handleInvite(event)}>
        <p className="second">{words.hint}</p>
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
