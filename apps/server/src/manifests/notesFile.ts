import { type BoardSnapshot, boardRoom, readBoard } from '@siroop/board'
import {
  err,
  type FacilitatorView,
  inLocale,
  type Locale,
  ok,
  type ParticipantId,
  type Result,
  type WorkshopState,
} from '@siroop/domain'
import { markedName, type NoteForTable, notesTable } from '@siroop/manifest'
import { csvOf } from '../officeFiles/csv.js'
import type { Boards } from '../workshop/documents.js'
import type { WorkshopRoom } from '../workshop/workshopRoom.js'

const fileNames: Readonly<Record<Locale, string>> = { nl: 'briefjes.csv', en: 'notes.csv' }

/**
 * The open notes of a workshop as a table, with where each came back or why not. For who leads: what notes say, and own
 * words of a reason, stay in the workshop (decision record 0053), so it has no public address.
 */
export function createNotesFile(boards: Pick<Boards, 'read'>) {
  return async (
    { room, participant }: { readonly room: WorkshopRoom; readonly participant: ParticipantId },
    asked: Locale | null,
  ): Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }, 'unknown-workshop'>> => {
    await room.catchUp()
    const view = await room.view({ kind: 'facilitator', id: participant })
    if (view?.audience !== 'facilitator') return err('unknown-workshop')
    const board = await boards.read(boardRoom(room.id, room.side().epoch), readBoard)
    const { kind, locale: own } = view.workshop
    const locale = asked ?? own
    const bytes = new TextEncoder().encode(
      csvOf(notesTable(rowsOf({ view, board, sentences: room.state().sentences }, locale), locale)),
    )
    return ok({ bytes, name: markedName(fileNames[locale], kind, locale) })
  }
}

/** By step in the order of the programme, then by bundle, loose ones last; within a bundle as they lie on the board. */
function rowsOf(
  of: {
    readonly view: FacilitatorView
    readonly board: BoardSnapshot
    readonly sentences: WorkshopState['sentences']
  },
  locale: Locale,
): readonly NoteForTable[] {
  const { origin, programme, organisations, countsVisible } = of.view
  const { notes, bundles } = of.board
  const reasons = new Map(
    (origin?.reasons ?? []).flatMap(({ why, words, notes: of }) => of.map((id) => [id, { why, words }] as const)),
  )
  const nowhere = new Set([...(origin?.open ?? []), ...reasons.keys()])
  const standing = of.sentences.filter(({ status }) => status !== 'dropped')
  const order = [...bundles.map(({ id }) => id), null]
  return programme.flatMap(({ step, title }) =>
    order.flatMap((bundle) =>
      notes
        .filter((note) => note.step === step && note.bundle === bundle && !note.withdrawn && note.text !== '')
        .map(({ id, text, organisation }): NoteForTable => {
          const wrote = countsVisible ? organisations.find((one) => one.id === organisation) : undefined
          return {
            step: inLocale(title, locale) ?? '',
            bundle: bundles.find((one) => one.id === bundle)?.name ?? null,
            text,
            organisation: wrote?.name ?? null,
            sentences: standing.flatMap(({ sources }, at) => (sources.includes(id) ? [at + 1] : [])),
            place: origin === null ? 'early' : nowhere.has(id) ? 'nowhere' : 'placed',
            reason: reasons.get(id) ?? null,
          }
        }),
    ),
  )
}
