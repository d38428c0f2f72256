import type { FacilitatorView, StepId } from '@siroop/domain'
import { dayInWords, timeInWords, timeOfMs } from '@siroop/manifest'
import { useState } from 'react'
import { lookBackCopy } from '../../copy/lookBack.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import type { PastStep } from '../api.js'
import { byMeeting } from './walk.js'

export interface StepListProps {
  readonly past: readonly PastStep[]
  readonly meetings: FacilitatorView['meetings']
  readonly now: StepId
}

/** The steps that ended, per meeting, with the time at which each did. */
export function StepList({ past, meetings, now }: StepListProps) {
  const t = useT(lookBackCopy)
  const pick = usePick()
  const [locale] = useLanguage()
  // On a small screen the step itself comes first; the list unfolds.
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 46rem)').matches)
  return (
    <nav className="lb-list" aria-label={t.steps}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t.steps}
          <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        </summary>
        {byMeeting(past, meetings).map(({ id, number, title, date, steps }) => (
          <section key={id}>
            <h2>{pick(title) || t.meeting(number)}</h2>
            {date !== null && <p className="meta">{dayInWords(date, locale)}</p>}
            <ol>
              {steps.map(({ step, title: name, endedAtMs, how }) => (
                <li key={step}>
                  <a href={`#${step}`} aria-current={step === now ? 'step' : undefined}>
                    <span className="nums">{timeInWords(timeOfMs(endedAtMs), locale)}</span>
                    <span>
                      {pick(name)}
                      {how !== 'done' && <small>{how === 'skipped' ? t.skipped : t.brokenOff}</small>}
                    </span>
                  </a>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </details>
    </nav>
  )
}
