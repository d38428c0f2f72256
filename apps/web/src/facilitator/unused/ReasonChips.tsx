import { type UnusedReason, type UnusedWhy, unusedWhys } from '@siroop/domain'
import { type KeyboardEvent, useRef } from 'react'
import { useRegie } from '../regie.js'

export interface ReasonChipsProps {
  /** Name of the group for a screen reader. */
  readonly label: string
  readonly reason: UnusedReason | null
  readonly onWhy: (why: UnusedWhy | null) => void
}

/** The reasons as buttons; the one that stands is pressed, and pressing it again takes it away. One stop for the Tab key. */
export function ReasonChips({ label, reason, onWhy }: ReasonChipsProps) {
  const t = useRegie().t.unused
  const group = useRef<HTMLDivElement>(null)
  const standing = Math.max(0, unusedWhys.indexOf(reason?.why ?? 'double'))
  const handleKey = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    if (by === undefined || at < 0) return
    event.preventDefault()
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame; these are toggle buttons
    <div className="un-whys" role="group" aria-label={label} ref={group} onKeyDown={handleKey}>
      {unusedWhys.map((why, at) => {
        const pressed = reason?.why === why
        return (
          <button
            key={why}
            type="button"
            aria-pressed={pressed}
            tabIndex={at === standing ? 0 : -1}
            onClick={() => onWhy(pressed && why !== 'other' ? null : why)}
          >
            {pressed && why === 'other' ? t.own(reason?.words ?? '') : t.whys[why]}
          </button>
        )
      })}
    </div>
  )
}
