import { mayInSpace } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'
import type { SpaceState } from './accountApi.js'
import { accountCopy } from './accountCopy.js'
import type { ColleagueActs } from './colleagueActs.js'
import { SpaceSection } from './SpaceSection.js'
import './account.css'

interface ColleaguesViewProps {
  readonly spaces: readonly SpaceState[]
  readonly themes: Answer<'themes'>
  readonly sendsMail: boolean
  readonly acts: ColleagueActs
  readonly problem: string | null
  readonly origin: string
}

/** Collega's: who is in a Space and as what, who was asked, and what who looks after it does about that. */
export function ColleaguesView({ spaces, themes, sendsMail, acts, problem, origin }: ColleaguesViewProps) {
  const t = useT(accountCopy)
  const [name, setName] = useState('')
  const looksAfter = spaces.some(({ role }) => role === 'administrator')
  const leads = spaces.some(({ role }) => mayInSpace(role, 'lead'))
  const handleMake = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && (await acts.make(name)).ok) setName('')
  }
  return (
    <main className="hm ac">
      <h1>{t.colleagues}</h1>
      <p className="ac-intro">{t.intro}</p>
      <ErrorLine text={problem} />
      {spaces.map((space) => (
        <SpaceSection key={space.id} {...{ space, themes, sendsMail, acts, origin }} />
      ))}
      {leads && (
        <p className="ac-part">
          <a href={pathOf({ page: 'connections' })}>{t.connections}</a>
          <br />
          <span className="second">{t.connectionsHint}</span>
        </p>
      )}
      {looksAfter && (
        <details className="ac-part">
          <summary>{t.another}</summary>
          <form className="ac-form" onSubmit={handleMake} noValidate>
            <Field label={t.spaceName} hint={t.anotherHint}>
              {(ids) => <input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
            </Field>
            <Button type="submit">{t.makeSpace}</Button>
          </form>
        </details>
      )}
    </main>
  )
}
