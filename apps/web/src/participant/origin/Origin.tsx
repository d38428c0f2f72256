import type { NoteId } from '@siroop/domain'
import { useState } from 'react'
import { useBoard } from '../../connection/boardDocument.js'
import { workCopy } from '../../copy/work.js'
import { useLanguage, useT } from '../../ui/language.js'
import { useContentLanguage } from '../useContentLanguage.js'
import './origin.css'

/** From a sentence to its notes, as they lie open on the board: by id, and never who wrote them. */
export function Origin({ sources }: { readonly sources: readonly NoteId[] }) {
  const t = useT(workCopy).origin
  const [language] = useLanguage()
  const locale = useContentLanguage()
  const board = useBoard()
  const [open, setOpen] = useState(false)
  // no paragraph: the text around it is read aloud, and this is not part of it
  if (sources.length === 0) {
    return (
      <span className="from-none" lang={language}>
        {t.none}
      </span>
    )
  }
  const behind = (board?.notes ?? [])
    .filter(({ id, withdrawn }) => !withdrawn && sources.includes(id))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  return (
    <details className="from" lang={language} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.ask}</summary>
      {open &&
        (behind.length === 0 ? (
          <p className="second">{t.gone}</p>
        ) : (
          <ul>
            {behind.map(({ id, text }) => (
              <li key={id} className="voice" lang={locale} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        ))}
    </details>
  )
}
