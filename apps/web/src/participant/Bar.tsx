import type { Clock } from '@siroop/domain'
import type { ReactNode } from 'react'
import { useNowMs } from '../connection/viewStore.js'
import { participantCopy } from '../copy/participant.js'
import { Icon } from '../ui/Icon.js'
import { useT } from '../ui/language.js'
import { timeLeft } from './timeLeft.js'

/** The line on top: where we are, and the time or the count. */
export const Bar = ({ where, right }: { where: ReactNode; right?: ReactNode }) => (
  <header className="bar">
    <span className="where">{where}</span>
    {right !== undefined && <span className="nums right">{right}</span>}
  </header>
)

export interface BackProps {
  readonly label: string
  readonly onBack: () => void
}
/** The line on top of a screen that was opened from another one. */
export const BackBar = ({ label, onBack }: BackProps) => (
  <header className="bar">
    <button type="button" className="backbtn" onClick={onBack}>
      <Icon name="arrow-left" />
      {label}
    </button>
  </header>
)

/** "nog 5 minuten": whole minutes, no seconds, no change of colour at the end. */
export function Minutes({ clock }: { clock: Clock | null }) {
  const t = useT(participantCopy)
  const left = timeLeft(clock, useNowMs())
  if (left === null) return null
  return <>{left.minutes === 0 ? t.time.up : t.time.left(left.minutes)}</>
}
