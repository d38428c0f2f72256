import { checkMailAddress, type SpaceRole, spaceRoles } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { type FormEvent, useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { Choice, Field } from '../../ui/Field.js'
import { useLanguage, useT } from '../../ui/language.js'
import { accountCopy } from './accountCopy.js'

interface InviteColleagueProps {
  readonly sendsMail: boolean
  readonly ask: (body: Body<'newColleague'>) => Promise<RequestAnswer<Answer<'askedColleague'>>>
  readonly onAsked: (asked: { readonly name: string; readonly path: string | null }) => void
}

/** Asks a colleague into a Space. */
export function InviteColleague({ sendsMail, ask, onAsked }: InviteColleagueProps) {
  const frame = useT(facilitatorCopy)
  const t = useT(accountCopy)
  const [locale] = useLanguage()
  const nobody = { name: '', email: '', role: 'facilitator' as SpaceRole }
  const [typed, setTyped] = useState(nobody)
  const [tried, setTried] = useState(false)
  const isAddress = checkMailAddress(typed.email).ok
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed.name.trim() === '' || !isAddress) return
    const done = await ask({ ...typed, locale })
    if (!done.ok) return
    onAsked({ name: typed.name.trim(), path: done.value.path })
    setTyped(nobody)
    setTried(false)
  }
  return (
    <form className="ac-form" onSubmit={handleSubmit} noValidate>
      <h3>{t.invite}</h3>
      <Field label={t.name} error={tried && typed.name.trim() === '' ? frame.newWorkshop.fill : null}>
        {(ids) => (
          <input
            {...ids}
            autoComplete="off"
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.email} error={tried && !isAddress ? t.emailWrong : null}>
        {(ids) => (
          <input
            {...ids}
            type="email"
            autoComplete="off"
            value={typed.email}
            onChange={(event) => setTyped({ ...typed, email: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="ac-roles">
        <legend className="legend">{t.role}</legend>
        {spaceRoles.map((role) => (
          <Choice key={role} name="role" checked={typed.role === role} onChange={() => setTyped({ ...typed, role })}>
            <b>{t.roles[role]}</b> <span className="second">{t.roleHints[role]}</span>
          </Choice>
        ))}
      </fieldset>
      <Button main type="submit">
        {sendsMail ? t.send : t.make}
      </Button>
    </form>
  )
}
