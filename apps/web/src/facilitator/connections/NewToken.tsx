import type { Translated, WorkshopId } from '@siroop/domain'
import { type ApiScope, apiScopes, tokenDays } from '@siroop/protocol'
import { type FormEvent, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { ConnectionActs, SpaceConnections } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'
import { WorkshopChoice } from './WorkshopChoice.js'

interface NewTokenProps {
  readonly space: SpaceConnections
  readonly make: ConnectionActs['makeToken']
  readonly onMade: (made: { readonly name: string; readonly secret: string }) => void
}

/** Makes a token: for what, to read what, of which workshops, for how long. */
export function NewToken({ space, make, onMade }: NewTokenProps) {
  const t = useT(connectionsCopy)
  const frame = useT(facilitatorCopy)
  const say = usePick()
  const nothing = {
    name: '',
    scopes: [] as readonly ApiScope[],
    workshops: null as readonly WorkshopId[] | null,
    days: tokenDays[1] as (typeof tokenDays)[number],
  }
  const [typed, setTyped] = useState(nothing)
  const [isOpen, setIsOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState<Translated | null>(null)
  const isUnnamed = typed.name.trim() === ''
  const isEmpty = typed.workshops?.length === 0
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isUnnamed || typed.scopes.length === 0 || isEmpty) return
    const workshops = typed.workshops === null ? null : [...typed.workshops]
    const done = await make({ ...typed, space: space.id, scopes: [...typed.scopes], workshops })
    setFailed(done.ok ? null : done.error.message)
    if (!done.ok) return
    onMade({ name: typed.name.trim(), secret: done.value.token })
    setTyped(nothing)
    setTried(false)
    setIsOpen(false)
  }
  const toggled = (scope: ApiScope) =>
    typed.scopes.includes(scope) ? typed.scopes.filter((one) => one !== scope) : [...typed.scopes, scope]
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t.newToken}</summary>
      <form className="ac-form" onSubmit={handleSubmit} noValidate>
        <Field label={t.name} hint={t.nameHint} error={tried && isUnnamed ? t.fill : null}>
          {(ids) => (
            <input
              {...ids}
              autoComplete="off"
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
          )}
        </Field>
        <fieldset className="cn-choices">
          <legend className="legend">{t.scopesLegend}</legend>
          {apiScopes.map((scope) => (
            <Choice
              key={scope}
              type="checkbox"
              checked={typed.scopes.includes(scope)}
              onChange={() => setTyped({ ...typed, scopes: toggled(scope) })}
            >
              {t.scopes[scope]}
            </Choice>
          ))}
          {tried && typed.scopes.length === 0 && (
            <p className="error" role="alert">
              {t.chooseOne}
            </p>
          )}
        </fieldset>
        <WorkshopChoice
          name={`token-${space.id}`}
          workshops={space.workshops}
          chosen={typed.workshops}
          problem={tried && isEmpty ? t.chooseOne : null}
          onChange={(workshops) => setTyped({ ...typed, workshops })}
        />
        <fieldset>
          <legend className="legend">{t.daysLegend}</legend>
          <div className="pair">
            {tokenDays.map((days) => (
              <Choice
                key={days}
                name={`days-${space.id}`}
                checked={typed.days === days}
                onChange={() => setTyped({ ...typed, days })}
              >
                {t.days[days]}
              </Choice>
            ))}
          </div>
        </fieldset>
        <ErrorLine text={failed && (say(failed) || frame.general.failed)} />
        <Button type="submit">{t.make}</Button>
      </form>
    </details>
  )
}
