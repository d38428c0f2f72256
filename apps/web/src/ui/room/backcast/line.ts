import type { BoardNote } from '@siroop/board'
import { inLocale, type LaneView, type Locale, type NoteNode, type Organisation } from '@siroop/domain'
import { type Line, type LineLayout, type LineMilestone, layoutLine, shortNames } from '@siroop/pictures'
import { rowsOf } from '../parts/fit.js'

/** What the line is drawn from: where notes stand comes from the view, their words from the board. */
export interface LineData {
  readonly lanes: readonly LaneView[]
  readonly nodes: readonly NoteNode[]
  readonly notes: readonly BoardNote[]
  readonly organisations: readonly Organisation[]
  /** Left out of names in the picture: everybody in the room knows it. */
  readonly region: string
  readonly language: Locale
}

/** The line with the words of revealed notes. A note that was withdrawn, or of which the words are not here yet, is left out. */
export function lineOf({ lanes, nodes, notes, organisations, region, language }: LineData): Line {
  const short = shortNames(
    organisations.map(({ name }) => name),
    region,
  )
  const named = organisations.map((one, index) => ({ ...one, shortName: short[index] ?? one.name }))
  const words = new Map(notes.filter(({ withdrawn }) => !withdrawn).map((note) => [note.id, note]))
  return {
    lanes: lanes.map(({ id, label, state }) => ({ id, label: inLocale(label, language), state })),
    milestones: nodes.flatMap(({ note, lane, links }) => {
      const found = words.get(note)
      if (found === undefined || lane === null) return []
      return [{ id: note, lane, text: found.text, organisation: carriersOf(found, named), enables: links }]
    }),
  }
}

type NamedOrganisation = Organisation & { readonly shortName: string }

/** Who carries it; who wrote it while nobody is named. Of several the first, with how many more. */
function carriersOf(note: BoardNote, organisations: readonly NamedOrganisation[]): LineMilestone['organisation'] {
  const ids = (note.fields.carriers ?? '').split(' ')
  const carriers = organisations.filter(({ id }) => ids.includes(id))
  const [first] = carriers.length > 0 ? carriers : organisations.filter(({ id }) => id === note.organisation)
  if (first === undefined) return null
  const { name, shortName, shape, letters } = first
  const others = carriers.length > 1 ? ` +${carriers.length - 1}` : ''
  return { name: name + others, shortName: shortName + others, shape, letters }
}

/** The place on the room screen, in tenths of a percent of its height. */
export interface LineRoom {
  readonly width: number
  readonly height: number
  /** Smallest type that is read from the last row. */
  readonly textSize: number
  readonly labelSize: number
}

/** A slip without its words: padding and the line with who carries it, as a share of the type size; a line of words. */
const slip = { around: 2.6, line: 1.16, side: 1.3, gap: 0.5 }
/** Years and axis above the slips. */
const headShare = 1.9
/** Room between two columns, as a share of the type size. */
const gutter = 1.4

/**
 * The line on as few pages as show every milestone whole and in readable type. What makes something possible lies on the
 * page of what it makes possible, or on a later one: an arrow between two pages is only in the outline.
 */
export function linePages(line: Line, room: LineRoom): readonly LineLayout[] {
  const draw = (milestones: readonly LineMilestone[]) =>
    layoutLine({ ...line, milestones }, { orientation: 'horizontal', ...room })
  const isReadable = ({ boxes }: LineLayout) => boxes.every((box) => !box.isCut && box.textSize >= room.textSize)
  /** A page that is too full is two: the far years and the near ones, then the first of a year and the others. */
  const readable = (milestones: readonly LineMilestone[]): readonly LineLayout[] => {
    const page = draw(milestones)
    if (milestones.length < 2 || isReadable(page)) return [page]
    const lanes = line.lanes.filter(({ id }) => milestones.some(({ lane }) => lane === id))
    const far = new Set(lanes.slice(0, Math.ceil(lanes.length / 2)).map(({ id }) => id))
    const isFirst = (one: LineMilestone, place: number) =>
      lanes.length > 1 ? far.has(one.lane) : place < milestones.length / 2
    return [
      ...readable(milestones.filter(isFirst)),
      ...readable(milestones.filter((one, place) => !isFirst(one, place))),
    ]
  }
  const whole = draw(line.milestones)
  if (isReadable(whole)) return [whole]
  // How much a page holds is an estimate; a fuller one is worth a try.
  const [first] = [1.15, 0.95]
    .map((filled) => dealt(line, room, filled).flatMap(readable))
    .toSorted((one, other) => one.length - other.length)
  return first ?? [whole]
}

/** Milestones dealt over pages, each lane of a page filled to this share of its height. */
function dealt(line: Line, { width, height, textSize, labelSize }: LineRoom, filled: number): LineMilestone[][] {
  const shown = new Set(line.lanes.filter(({ state }) => state === 'revealed').map(({ id }) => id))
  const lanes = Math.max(1, line.lanes.filter(({ state }) => state !== 'closed').length)
  const inside = width / lanes - (gutter + slip.side) * textSize
  const most = (height - labelSize * headShare) * filled
  const pages: { readonly milestones: LineMilestone[]; readonly used: Map<string, number> }[] = []
  const pageOf = new Map<string, number>()
  for (const one of inChains(line)) {
    if (!shown.has(one.lane)) continue
    const rows = rowsOf(one.text, { width: inside, size: textSize * 1.08 })
    const needed = (slip.around + rows * slip.line + slip.gap) * textSize
    const aims = one.enables.flatMap((id) => pageOf.get(id) ?? [])
    let page = aims.length > 0 ? Math.min(...aims) : 0
    while ((pages[page]?.used.get(one.lane) ?? 0) + needed > most && pages[page]?.used.has(one.lane)) page += 1
    const there = pages[page] ?? { milestones: [], used: new Map<string, number>() }
    pages[page] = there
    there.milestones.push(one)
    there.used.set(one.lane, (there.used.get(one.lane) ?? 0) + needed)
    pageOf.set(one.id, page)
  }
  return pages.map(({ milestones }) => milestones)
}

/** From far to near: a milestone, then what makes it possible, and so on; each once. */
function inChains({ lanes, milestones }: Line): readonly LineMilestone[] {
  const far = lanes.flatMap(({ id }) => milestones.filter(({ lane }) => lane === id))
  const ordered = new Map<string, LineMilestone>()
  const take = (one: LineMilestone): void => {
    if (ordered.has(one.id)) return
    ordered.set(one.id, one)
    for (const other of milestones) if (other.enables.includes(one.id)) take(other)
  }
  for (const one of far) take(one)
  return [...ordered.values()]
}
