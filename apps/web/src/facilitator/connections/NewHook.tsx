import type { Translated, WorkshopId } from '@siroop/domain'
import { type WebhookKind, webhookKinds } from '@siroop/protocol'
import { type FormEvent, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Choice, Field } from '../../ui/Field.js'
import { usePick, useT } from '../../ui/language.js'
import type { ConnectionActs, ConnectionsState, SpaceConnections } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'
import { WorkshopChoice } from './WorkshopChoice.js'

interface NewHookProps {
  readonly space: SpaceConnections
  readonly policy: NonNullable<ConnectionsState['webhooks']>
  readonly make: ConnectionActs['makeHook']
  readonly onMade: (made: { readonly name: string; readonly secret: string }) => void
}

/** Adds an address that is told of what happens. */
export function NewHook({ space, policy, make, onMade }: NewHookProps) {
  const t = useT(connectionsCopy)
  const frame = useT(facilitatorCopy)
  const say = usePick()
  const nothing = {
    name: '',
    url: '',
    kinds: [] as readonly WebhookKind[],
    workshops: null as readonly WorkshopId[] | null,
  }
  const [typed, setTyped] = useState(nothing)
  const [isOpen, setIsOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState<{ readonly code: string; readonly message: Translated } | null>(null)
  const isEmpty = typed.workshops?.length === 0
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setFailed(null)
    if (typed.name.trim() === '' || typed.url.trim() === '' || typed.kinds.length === 0 || isEmpty) return
    const workshops = typed.workshops === null ? null : [...typed.workshops]
    const done = await make({ ...typed, space: space.id, kinds: [...typed.kinds], workshops })
    if (!done.ok) return setFailed(done.error)
    onMade({ name: typed.name.trim(), secret: done.value.secret })
    setTyped(nothing)
    setTried(false)
    setIsOpen(false)
  }
  const toggled = (kind: WebhookKind) =>
    typed.kinds.includes(kind) ? typed.kinds.filter((one) => one !== kind) : [...typed.kinds, kind]
  const said = failed && (say(failed.message) || frame.general.failed)
  const isAboutAddress = failed?.code.startsWith('webhook-address') === true
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t.newHook}</summary>
      <form className="ac-form" onSubmit={handleSubmit} noValidate>
        <Field label={t.name} error={tried && typed.name.trim() === '' ? t.fill : null}>
          {(ids) => (
            <input
              {...ids}
              autoComplete="off"
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t.url}
          hint={policy.isPublic ? t.urlHint : t.whereOnly(policy.origins.join(', '))}
          error={isAboutAddress ? said : tried && typed.url.trim() === '' ? t.fill : null}
        >
          {(ids) => (
            <input
              {...ids}
              type="url"
              autoComplete="off"
              value={typed.url}
              onChange={(event) => setTyped({ ...typed, url: event.target.value })}
            />
          )}
        </Field>
        <fieldset className="cn-choices">
          <legend className="legend">{t.kindsLegend}</legend>
          {webhookKinds.map((kind) => (
            <Choice
              key={kind}
              type="checkbox"
              checked={typed.kinds.includes(kind)}
              onChange={() => setTyped({ ...typed, kinds: toggled(kind) })}
            >
              {t.kinds[kind]}
            </Choice>
          ))}
          {tried && typed.kinds.length === 0 && (
            <p className="error" role="alert">
              {t.chooseOne}
            </p>
          )}
        </fieldset>
        <WorkshopChoice
          name={`hook-${space.id}`}
          workshops={space.workshops}
          chosen={typed.workshops}
          problem={tried && isEmpty ? t.chooseOne : null}
          onChange={(workshops) => setTyped({ ...typed, workshops })}
        />
        <ErrorLine text={isAboutAddress ? null : said} />
        <Button type="submit">{t.add}</Button>
      </form>
    </details>
  )
}
