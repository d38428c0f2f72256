import type { BoardNote, BoardSnapshot } from '@siroop/board'
import type { FacilitatorView, NoteNode, SubjectId, TemplateField } from '@siroop/domain'

/** A revealed note with where it belongs and whether it goes into the manifest. */
export interface PlacedSlip {
  readonly note: BoardNote
  readonly links: readonly SubjectId[]
  readonly ticked: boolean
}
/** Notes of one answer of the first choice field: strengths, gaps. `option` null: the field was not filled in. */
export interface SlipColumn {
  readonly option: string | null
  readonly slips: readonly PlacedSlip[]
}
/** One thing that notes belong to, with its notes. */
export interface TargetLane {
  readonly subject: SubjectId
  readonly text: string
  readonly columns: readonly SlipColumn[]
  readonly count: number
}
export interface NotesByTarget {
  readonly lanes: readonly TargetLane[]
  /** What no note belongs to yet. */
  readonly empty: readonly TargetLane[]
  readonly loose: readonly PlacedSlip[]
  readonly all: readonly PlacedSlip[]
  readonly targets: readonly { readonly subject: SubjectId; readonly text: string }[]
  /** The field that makes columns in a lane; null: one column. */
  readonly splitBy: TemplateField | null
}

/** The words of this step's notes under what they belong to. Withdrawn and parked notes are not on the table. */
export function notesByTarget(view: FacilitatorView, board: BoardSnapshot): NotesByTarget {
  const { now, nodes, parked } = view
  const places = new Map<string, NoteNode>(nodes.map((node) => [node.note, node]))
  const aside = new Set<string>(parked.map(({ subject }) => subject))
  const targets = (now?.links ?? []).flatMap(({ options }) => options)
  const known = new Set<string>(targets.map(({ subject }) => subject))
  const splitBy = now?.fields.find(({ type }) => type === 'choice') ?? null
  const all = board.notes
    .filter((note) => note.step === now?.texts.step && !note.withdrawn && !aside.has(note.id))
    .map((note): PlacedSlip => {
      const node = places.get(note.id)
      return { note, links: node?.links.filter((to) => known.has(to)) ?? [], ticked: node?.ticked ?? false }
    })
  const lanes = targets.map(({ subject, text }): TargetLane => {
    const slips = all.filter(({ links }) => links.includes(subject))
    return { subject, text, columns: columnsOf(slips, splitBy), count: slips.length }
  })
  return {
    lanes: lanes.filter(({ count }) => count > 0),
    empty: lanes.filter(({ count }) => count === 0),
    loose: all.filter(({ links }) => links.length === 0),
    all,
    targets,
    splitBy,
  }
}

function columnsOf(slips: readonly PlacedSlip[], field: TemplateField | null): readonly SlipColumn[] {
  if (field === null) return [{ option: null, slips }]
  const options = (field.options ?? []).map(({ id }) => id)
  const columns = options.map(
    (option): SlipColumn => ({ option, slips: slips.filter(({ note }) => note.fields[field.id] === option) }),
  )
  const rest = slips.filter(({ note }) => !options.includes(note.fields[field.id] ?? ''))
  return rest.length > 0 ? [...columns, { option: null, slips: rest }] : columns
}
