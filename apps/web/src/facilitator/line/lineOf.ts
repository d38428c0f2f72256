import type { BoardSnapshot } from '@siroop/board'
import type { LaneView, LinkTargets, NoteId, NoteNode, OrganisationId, StepId, SubjectId } from '@siroop/domain'

/** A milestone where it stands: its words from the board document, its links from the view. */
export interface Milestone {
  readonly id: NoteId
  readonly text: string
  readonly organisation: OrganisationId | null
  readonly lane: string | null
  /** What it contributes to. */
  readonly ambitions: readonly SubjectId[]
  /** Milestones that it makes possible. */
  readonly enables: readonly SubjectId[]
  readonly carriers: readonly OrganisationId[]
  /** What a resident notices; empty when nobody said it. */
  readonly noticed: string
  readonly ticked: boolean
  readonly late: boolean
  /** Where it was done before: what was taken from the shelf. */
  readonly takenFrom: NonNullable<NoteNode['takenFrom']>
}
export interface LaneColumn {
  readonly lane: LaneView
  readonly milestones: readonly Milestone[]
}
export interface Ambition {
  readonly subject: SubjectId
  readonly text: string
}
/** The line as a board: lanes from now (left) to the future (right). */
export interface Line {
  readonly columns: readonly LaneColumn[]
  readonly milestones: ReadonlyMap<SubjectId, Milestone>
  readonly ambitions: readonly Ambition[]
  readonly ambitionsWithout: readonly Ambition[]
  readonly milestonesWithout: readonly Milestone[]
}
/** The parts of the view and the board that the line is made of. */
export interface LineSource {
  readonly board: BoardSnapshot
  readonly step: StepId
  readonly lanes: readonly LaneView[]
  readonly nodes: readonly NoteNode[]
  readonly links: readonly LinkTargets[]
}

/** Puts the words of the board and the places of the view together. A note that was withdrawn is not there. */
export function lineOf({ board, step, lanes, nodes, links }: LineSource): Line {
  const places = new Map(nodes.map((node) => [node.note, node]))
  const ambitions = links.filter((one) => !one.enables).flatMap(({ options }) => options)
  const isAmbition = new Set(ambitions.map(({ subject }) => subject))
  const all = board.notes
    .filter((note) => note.step === step && !note.withdrawn && places.has(note.id))
    .map((note): Milestone => {
      const node = places.get(note.id)
      const to = node?.links ?? []
      return {
        id: note.id,
        text: note.text,
        organisation: note.organisation,
        lane: node?.lane ?? null,
        ambitions: to.filter((subject) => isAmbition.has(subject)),
        enables: to.filter((subject) => !isAmbition.has(subject)),
        carriers: (note.fields.carriers ?? '').split(' ').filter((id) => id !== '') as OrganisationId[],
        noticed: note.fields.noticed ?? '',
        ticked: node?.ticked ?? false,
        late: note.late,
        takenFrom: node?.takenFrom ?? [],
      }
    })
  const served = new Set(all.flatMap((one) => one.ambitions))
  return {
    columns: lanes.map((lane) => ({ lane, milestones: all.filter((one) => one.lane === lane.id) })).toReversed(),
    milestones: new Map(all.map((one) => [one.id, one])),
    ambitions,
    ambitionsWithout: ambitions.filter(({ subject }) => !served.has(subject)),
    milestonesWithout: all.filter((one) => one.ambitions.length === 0),
  }
}

/** The words of anything that can be linked; empty when it left meanwhile. */
export const wordsOf = (line: Line, subject: SubjectId): string =>
  line.milestones.get(subject)?.text ?? line.ambitions.find((one) => one.subject === subject)?.text ?? ''

/** Two picked things as the sentence that is read before they are linked. */
export interface Pair {
  readonly note: NoteId
  readonly to: SubjectId
  readonly kind: 'enables' | 'serves'
  /** Picked the other way round: an arrow runs from earlier to later. */
  readonly turned: boolean
  /** Why they cannot be linked; `circle` names every milestone on the way round, the first one again at the end. */
  readonly refused:
    | { readonly why: 'already' }
    | { readonly why: 'circle'; readonly circle: readonly SubjectId[] }
    | null
}

/** Makes the sentence of two picks. Null when they are no pair: the same one twice, two ambitions, something that left. */
export function pairOf(line: Line, first: SubjectId, second: SubjectId): Pair | null {
  const one = line.milestones.get(first)
  const two = line.milestones.get(second)
  if (first === second) return null
  if (one && two) {
    const turned = placeIn(line, one) > placeIn(line, two)
    const [from, to] = turned ? [two, one] : [one, two]
    const circle = wayBetween(line, to.id, from.id)
    const refused = from.enables.includes(to.id)
      ? ({ why: 'already' } as const)
      : circle
        ? ({ why: 'circle', circle: [from.id, ...circle] } as const)
        : null
    return { note: from.id, to: to.id, kind: 'enables', turned, refused }
  }
  const milestone = one ?? two
  const ambition = line.ambitions.find(({ subject }) => subject === (one ? second : first))
  if (!milestone || !ambition) return null
  const refused = milestone.ambitions.includes(ambition.subject) ? ({ why: 'already' } as const) : null
  return { note: milestone.id, to: ambition.subject, kind: 'serves', turned: false, refused }
}

const placeIn = (line: Line, milestone: Milestone): number =>
  line.columns.findIndex(({ lane }) => lane.id === milestone.lane)

/** The shortest way along arrows from one milestone to another, both ends included; null when there is none. */
function wayBetween(line: Line, from: SubjectId, to: SubjectId): readonly SubjectId[] | null {
  const cameFrom = new Map<SubjectId, SubjectId | null>([[from, null]])
  const queue: SubjectId[] = [from]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === to) {
      const way: SubjectId[] = []
      for (let back: SubjectId | null = at; back !== null; back = cameFrom.get(back) ?? null) way.unshift(back)
      return way
    }
    for (const next of line.milestones.get(at)?.enables ?? [])
      if (!cameFrom.has(next)) {
        cameFrom.set(next, at)
        queue.push(next)
      }
  }
  return null
}
