import type { BoardSnapshot } from '@siroop/board'
import type { FacilitatorView, NoteId, ReasonCommand, StepId, Translated, UnusedReason } from '@siroop/domain'

/** A note that came back nowhere, with what was said about it. Nobody stands beside it. */
export interface UnusedNote {
  readonly id: NoteId
  readonly text: string
  readonly reason: UnusedReason | null
}
/** Notes of one step that lay in one bundle; `bundle` is null for loose ones. */
export interface UnusedGroup {
  readonly step: StepId
  readonly title: Translated
  readonly bundle: { readonly id: string; readonly name: string } | null
  readonly notes: readonly UnusedNote[]
}
type Origin = NonNullable<FacilitatorView['origin']>

/** What stands of each note: its reason, or null while it has none. */
export const standingReasons = ({ open, reasons }: Origin): ReadonlyMap<NoteId, UnusedReason | null> =>
  new Map<NoteId, UnusedReason | null>([
    ...open.map((id) => [id, null] as const),
    ...reasons.flatMap(({ why, words, notes }) => notes.map((id) => [id, { why, words }] as const)),
  ])

/** The notes by step in the order of the programme, then by bundle, loose ones last; within a group as they lie on the board. */
export function unusedGroups(
  origin: Origin,
  { notes, bundles }: Pick<BoardSnapshot, 'notes' | 'bundles'>,
  programme: FacilitatorView['programme'],
): readonly UnusedGroup[] {
  const reasons = standingReasons(origin)
  return programme.flatMap(({ step, title }) => {
    const left = notes.filter((note) => note.step === step && reasons.has(note.id))
    const order = [...bundles.map(({ id }) => id), null]
    return order.flatMap((bundle): readonly UnusedGroup[] => {
      const inIt = left.filter((note) => (bundles.some(({ id }) => id === note.bundle) ? note.bundle : null) === bundle)
      if (inIt.length === 0) return []
      const known = bundles.find(({ id }) => id === bundle)
      return [
        {
          step,
          title,
          bundle: known ? { id: known.id, name: known.name } : null,
          notes: inIt.map(({ id, text }) => ({ id, text, reason: reasons.get(id) ?? null })),
        },
      ]
    })
  })
}

/** The way back: of every note what was said of it before. */
export const reasonsBefore = (command: ReasonCommand, origin: Origin | null): ReasonCommand => {
  const before = origin === null ? new Map<NoteId, UnusedReason | null>() : standingReasons(origin)
  return { ...command, reasons: command.reasons.map(({ note }) => ({ note, reason: before.get(note) ?? null })) }
}
