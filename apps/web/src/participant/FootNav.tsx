import type { RefObject } from 'react'
import { participantCopy } from '../copy/participant.js'
import { Icon } from '../ui/Icon.js'
import { useLanguage, useT } from '../ui/language.js'
import { TextSizeButton } from '../ui/Preferences.js'
import { AloudButton } from './aloud/AloudButton.js'

export interface FootNavProps {
  /** The phone that this is the last line of. */
  readonly page: RefObject<HTMLElement | null>
  readonly notes: number
  readonly open: 'notes' | 'help' | null
  readonly onNotes: () => void
  readonly onHelp: () => void
}

/** The same line below every screen: my notes, help, reading aloud, letters, language. No menu. */
export function FootNav({ page, notes, open, onNotes, onHelp }: FootNavProps) {
  const t = useT(participantCopy)
  const [language, setLanguage] = useLanguage()
  const [one, other] = language === 'nl' ? (['NL', 'EN'] as const) : (['EN', 'NL'] as const)
  return (
    <nav className="foot-nav" aria-label={t.foot.label}>
      <button type="button" aria-current={open === 'notes' ? 'page' : undefined} onClick={onNotes}>
        <Icon name="mail" />
        <span>
          {t.foot.myNotes} <span className="nums">({notes})</span>
        </span>
      </button>
      <button type="button" className="only-icon" aria-label={t.foot.help} aria-haspopup="dialog" onClick={onHelp}>
        <Icon name="circle-help" />
      </button>
      <AloudButton page={page} />
      <TextSizeButton />
      <button
        type="button"
        className="lang"
        aria-label={t.foot.language}
        onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}
      >
        <b>{one}</b>
        <span className="second">/ {other}</span>
      </button>
    </nav>
  )
}
