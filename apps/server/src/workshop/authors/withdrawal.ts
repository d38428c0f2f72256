import { withdrawFromBoard, withdrawNote } from '@siroop/board'
import type { NoteId } from '@siroop/domain'
import type { DocumentEdit, Documents } from '../documents.js'
import { groupOf, type Picture } from '../facts.js'

/** Takes a note from the board, and where one wrote it for a table from there: who writes on reads that it is gone. */
export function editsOfWithdrawal(
  note: NoteId,
  { documents, picture }: { readonly documents: Documents; readonly picture: Picture },
): readonly DocumentEdit[] {
  const group = groupOf(picture, note)
  const onBoard: DocumentEdit = { room: documents.rooms.board, edit: (doc) => withdrawFromBoard(doc, note, 'server') }
  if (group === null) return [onBoard]
  return [onBoard, { room: documents.rooms.table(group), edit: (doc) => void withdrawNote(doc, note, 'server') }]
}
