import { checkMailAddress, inLocale, type WorkshopId } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { handoversCopy } from '../../copy/handovers.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { useLanguage, useProblem, useT } from '../../ui/language.js'
import { Dialog } from '../../ui/Sheet.js'
import { askSuccessor, type OrganisationHandovers } from './handoversApi.js'

export interface AskDialogProps {
  readonly workshop: WorkshopId
  readonly edition: number
  readonly handovers: OrganisationHandovers
  /** Of the organisation. */
  readonly name: string
  /** `done`: somebody was asked. */
  readonly onClose: (done: boolean) => void
}
const fields = ['name', 'function', 'address'] as const

/** Who is asked to take over what an organisation signed: a name, a function and a mail address. */
export function AskDialog({ workshop, edition, handovers, name, onClose }: AskDialogProps) {
  const t = useT(handoversCopy)
  const [locale] = useLanguage()
  const [person, setPerson] = useState({ name: '', function: '', address: '' })
  const [problem, setProblem] = useProblem()
  const { organisation, waiting } = handovers
  const isWhole = person.name.trim() !== '' && person.function.trim() !== '' && checkMailAddress(person.address).ok
  const handleAsk = async (event: FormEvent) => {
    event.preventDefault()
    const replaces = waiting?.successor ?? null
    const answer = await askSuccessor(workshop, { edition, organisation, replaces, ...person })
    if (answer.ok) return onClose(true)
    setProblem(inLocale(answer.error.message, locale))
  }
  return (
    <Dialog title={t.dialog(name)} onClose={() => onClose(false)}>
      <form className="stack" noValidate onSubmit={(event) => void handleAsk(event)}>
        <p className="second">{t.hint}</p>
        {waiting !== null && <p>{t.replacing(waiting.name ?? t.someone)}</p>}
        {fields.map((field) => (
          <Field key={field} label={t[field]}>
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
          {t.send}
        </Button>
      </form>
    </Dialog>
  )
}
