import { completeNote, type MineNote } from '@siroop/board'
import { askedFields, type NoteId, namedField, type ParticipantId, type WorkshopState } from '@siroop/domain'
import type { DocumentEdit, Documents } from '../documents.js'
import type { Picture } from '../facts.js'
import type { SideRows } from '../sideRows.js'

/** Who wrote: somebody in the own document, or the scribe of an organisation in that of all of it. */
export type Writer = { readonly participant: ParticipantId } | { readonly group: string }

interface World {
  readonly picture: Picture
  readonly side: SideRows
  readonly documents: Documents
}

/** Revealed notes that their author took back and of which no event tells yet. A withdrawal always wins. */
export function takenBack(state: WorkshopState, author: Writer, world: Omit<World, 'documents'>): NoteId[] {
  return notesOf(author, world.picture).flatMap(({ id, status }) =>
    status === 'withdrawn' && !state.withdrawn.has(id) && isOwn(author, id, world.side) ? [id] : [],
  )
}

/**
 * The author of a note that is on the board. Ownership of an anonymous note: its id is in the author's own document, and
 * admission lets nobody write an id into their document that is on the board already (`isTakenNote`).
 */
function isOwn(author: Writer, note: NoteId, side: SideRows): boolean {
  const origin = side.origins.get(note)
  if (origin === undefined) return false
  // a theme table is no organisation: nobody stands with what it wrote
  return 'group' in author
    ? origin.participant === null && (origin.organisation === author.group || origin.organisation === null)
    : origin.participant === null || origin.participant === author.participant
}

const notesOf = (author: Writer, { mine, tables }: Picture): readonly MineNote[] =>
  ('group' in author ? tables.get(author.group) : mine.get(author.participant))?.notes ?? []

/**
 * An author may still fill in a field of a note on the board that was left for later. Returns the edits that bring the
 * board up to date; none when it is. Text never changes any more.
 */
export function afterReveal(state: WorkshopState, author: Writer, world: World): DocumentEdit[] {
  const { picture, side, documents } = world
  const onBoard = new Map(picture.board.notes.map((note) => [note.id, note]))
  return notesOf(author, picture).flatMap((note): DocumentEdit[] => {
    const origin = side.origins.get(note.id)
    const shown = onBoard.get(note.id)
    if (origin === undefined || shown === undefined || shown.withdrawn || !isOwn(author, note.id, side)) return []
    if (note.status === 'withdrawn') return []
    const step = state.template.steps.find((one) => one.id === origin.step)
    const later = (step ? askedFields(step) : []).flatMap((field) => {
      // whether a name goes with it was asked before it lay open
      if (field.id === namedField) return []
      const text = note.fields[field.id] ?? ''
      return text !== '' && (shown.fields[field.id] ?? '') === '' ? [[field.id, text] as const] : []
    })
    if (later.length === 0) return []
    const fields = Object.fromEntries(later)
    return [{ room: documents.rooms.board, edit: (doc) => completeNote(doc, { note: note.id, fields }, 'server') }]
  })
}
