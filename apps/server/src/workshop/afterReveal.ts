import { completeNote, withdrawFromBoard } from '@siroop/board'
import { askedFields, type ParticipantId, type WorkshopState } from '@siroop/domain'
import type { DocumentEdit, Documents } from './documents.js'
import type { Picture } from './facts.js'
import type { SideRows } from './sideRows.js'

/**
 * What an author may still do to a note that is on the board: take it back, which always wins, and fill in a field that
 * was left for later. Returns the edits that bring the board up to date; none when it is. Text never changes any more.
 * Ownership of an anonymous note: its id is in the author's own document, and admission lets nobody write an id into
 * their document that is on the board already (`isTakenNote`).
 */
export function afterReveal(
  state: WorkshopState,
  author: ParticipantId,
  world: { readonly picture: Picture; readonly side: SideRows; readonly documents: Documents },
): DocumentEdit[] {
  const { picture, side, documents } = world
  const onBoard = new Map(picture.board.notes.map((note) => [note.id, note]))
  return (picture.mine.get(author)?.notes ?? []).flatMap((note): DocumentEdit[] => {
    const origin = side.origins.get(note.id)
    const shown = onBoard.get(note.id)
    if (origin === undefined || shown === undefined || shown.withdrawn) return []
    if (origin.participant !== null && origin.participant !== author) return []
    if (note.status === 'withdrawn')
      return [{ room: documents.rooms.board, edit: (doc) => withdrawFromBoard(doc, note.id, 'server') }]
    const step = state.template.steps.find((one) => one.id === origin.step)
    const later = (step ? askedFields(step) : []).flatMap((field) => {
      const text = note.fields[field.id] ?? ''
      return text !== '' && (shown.fields[field.id] ?? '') === '' ? [[field.id, text] as const] : []
    })
    if (later.length === 0) return []
    const fields = Object.fromEntries(later)
    return [{ room: documents.rooms.board, edit: (doc) => completeNote(doc, { note: note.id, fields }, 'server') }]
  })
}
