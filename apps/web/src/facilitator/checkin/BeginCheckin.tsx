import { nextCheckin } from '@siroop/domain'
import { dateOfMs, weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick } from '../../ui/language.js'
import { beginCheckin } from '../api.js'
import { useRegie } from '../regie.js'
import { pathOf } from '../routes.js'

/**
 * After the last meeting of a workshop whose text is in force: one button makes the meeting that looks back on it, and
 * shows where it is prepared. Nothing while a meeting of its own is still planned.
 */
export function BeginCheckin() {
  const { view, t, locale } = useRegie()
  const say = usePick()
  const [state, setState] = useState<'idle' | 'busy' | { readonly problem: string }>('idle')
  const words = t.checkin
  if (view.workshop.kind === 'rehearsal' || view.meetings.some(({ status }) => status === 'planned')) return null
  const day = nextCheckin(view, dateOfMs(view.serverNowMs))
  const handleBegin = async () => {
    setState('busy')
    const answer = await beginCheckin(view.workshop.id)
    if (!answer.ok) return setState({ problem: say(answer.error.message) })
    location.assign(pathOf({ page: 'prepare', workshop: answer.value.id }))
  }
  return (
    <section className="part ci-begin">
      <h2>{words.beginTitle}</h2>
      <p className="second">{words.beginText}</p>
      <p className="nums">{day === null ? words.beginNoDay : words.beginOn(weekdayInWords(day, locale))}</p>
      <div className="row-actions">
        <Button disabled={state === 'busy'} onClick={() => void handleBegin()}>
          <Icon name="calendar-days" />
          {words.begin}
        </Button>
        <span role="status">{state === 'busy' ? words.beginBusy : ''}</span>
      </div>
      <ErrorLine text={typeof state === 'string' ? null : state.problem} />
    </section>
  )
}
