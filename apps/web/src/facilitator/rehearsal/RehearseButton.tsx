import type { WorkshopId } from '@siroop/domain'
import { useState } from 'react'
import { rememberRegie } from '../../connection/identity.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { rehearse, wipeRehearsal } from '../api.js'
import { pathOf } from '../routes.js'

interface RehearseProps {
  /** The real workshop. */
  readonly workshop: WorkshopId
  /** There is a rehearsal already: the new one takes its place. */
  readonly again?: boolean
}

/** `Proefdraaien`: the server makes the copy, and its cockpit opens. */
export function RehearseButton({ workshop, again = false }: RehearseProps) {
  const t = useT(facilitatorCopy).rehearsal
  const say = usePick()
  const [state, setState] = useState<'idle' | 'busy' | { readonly problem: string }>('idle')
  const handleStart = async () => {
    setState('busy')
    const answer = await rehearse(workshop)
    if (!answer.ok) return setState({ problem: say(answer.error.message) })
    const { id, entered } = answer.value
    if (entered !== null) rememberRegie(id, entered)
    location.assign(pathOf({ page: 'cockpit', workshop: id }))
  }
  return (
    <>
      <Button {...(again ? { className: 'sm' } : {})} disabled={state === 'busy'} onClick={() => void handleStart()}>
        <Icon name="play" />
        {again ? t.again : t.start}
      </Button>
      <Told state={state} busy={t.busy} />
    </>
  )
}

interface WipeProps {
  readonly workshop: WorkshopId
  readonly title: string
  readonly onWiped: () => void
}

/** `Wis deze proef`: done at once, for there is nothing in it that somebody could miss. */
export function WipeButton({ workshop, title, onWiped }: WipeProps) {
  const t = useT(facilitatorCopy).rehearsal
  const say = usePick()
  const [state, setState] = useState<'idle' | 'busy' | { readonly problem: string }>('idle')
  const handleWipe = async () => {
    setState('busy')
    const answer = await wipeRehearsal(workshop)
    if (answer.ok) onWiped()
    else setState({ problem: say(answer.error.message) })
  }
  return (
    <>
      <Button className="sm" disabled={state === 'busy'} aria-label={t.wipeOf(title)} onClick={() => void handleWipe()}>
        <Icon name="trash-2" />
        {t.wipe}
      </Button>
      <Told state={state} busy={t.wiping} />
    </>
  )
}

function Told({ state, busy }: { state: 'idle' | 'busy' | { readonly problem: string }; busy: string }) {
  return (
    <span className="reh-told" role="status">
      {state === 'busy' ? busy : state === 'idle' ? '' : state.problem}
    </span>
  )
}
