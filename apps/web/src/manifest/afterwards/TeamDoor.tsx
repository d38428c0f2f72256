import { type FrozenOrganisation, organisationId } from '@siroop/domain'
import { type FormEvent, useState } from 'react'
import { manifestCopy } from '../../copy/manifest.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { Teller } from './useTeller.js'

export interface TeamDoorProps {
  readonly organisations: readonly FrozenOrganisation[]
  readonly join: Teller['join']
}
/** Who followed the link of the route team gives a name and an organisation, and is in. No password, no account. */
export function TeamDoor({ organisations, join }: TeamDoorProps) {
  const words = useT(manifestCopy).way.team
  const say = usePick()
  const [name, setName] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const handleJoin = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem(words.nameNeeded)
    const answer = await join(name, organisation === '' ? null : organisationId(organisation))
    if (!answer.ok) setProblem(say(answer.error.message))
  }
  return (
    <section className="way-team" aria-labelledby="veranderteam">
      <h2 id="veranderteam">{words.title}</h2>
      <p>{words.text}</p>
      <form onSubmit={handleJoin} noValidate>
        <Field label={words.name} hint={words.nameHint}>
          {(ids) => (
            <input {...ids} autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={words.organisation}>
          {(ids) => (
            <select {...ids} value={organisation} onChange={(event) => setOrganisation(event.target.value)}>
              <option value="">{words.none}</option>
              {organisations.map(({ id, name: called }) => (
                <option key={id} value={id}>
                  {called}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ErrorLine text={problem} />
        <Button type="submit">{words.go}</Button>
      </form>
    </section>
  )
}
