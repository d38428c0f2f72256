import type { BoardNote } from '@siroop/board'
import type { StepId } from '@siroop/domain'
import { useBoard } from '../../connection/boardDocument.js'
import { useMine } from '../../connection/mine.js'
import { workCopy } from '../../copy/work.js'
import { useT } from '../../ui/language.js'
import { useContentLanguage } from '../useContentLanguage.js'

/** What lies open in this step, as it came: the newest on top, the own ones marked. Never who wrote the others. */
export function OpenNotes({ step }: { readonly step: StepId }) {
  const t = useT(workCopy).turn
  const locale = useContentLanguage()
  const board = useBoard()
  const own = useMine()
  const mine = new Set<string>(own?.notes.map(({ id }) => id))
  const notes = (board?.notes ?? []).filter((note: BoardNote) => note.step === step && !note.withdrawn)
  if (notes.length === 0) return null
  return (
    <section className="open-notes">
      <h2>{t.openNotes(notes.length)}</h2>
      <ul>
        {notes.toReversed().map((note) => (
          <li key={note.id} className="slip">
            <p className="voice" lang={locale} data-aloud>
              {note.text}
            </p>
            {mine.has(note.id) && <p className="foot">{t.yours}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
