import { type BoardSnapshot, boardRoom, type MineSnapshot, mineRoom } from '@siroop/board'
import {
  type Command,
  inLocale,
  type Locale,
  type NoteId,
  noteId,
  type ParticipantId,
  type ParticipantView,
  type StepId,
  type SubjectId,
  type WorkshopId,
  type WorkshopState,
} from '@siroop/domain'
import { sha256 } from '../../chance.js'
import type { DocumentEdit } from '../documents.js'
import { examplesOf, type NamedExample, type Part } from './answers.js'
import { scriptOf } from './scripts.js'

/** One simulated person of a rehearsal. */
export interface Character {
  readonly seat: ParticipantId
  /** Place among all simulated people, from 0. */
  readonly place: number
  /** Type of the organisation. */
  readonly type: string
  /** Place of the organisation in the list, from 0. */
  readonly voice: number
  /** Listens and says nothing: writes no note, moves no card, is never "klaar". The last one; never who speaks. */
  readonly silent: boolean
}
/** Everybody who was made up for one rehearsal, and what they know before they begin. */
export interface Casting extends Part {
  readonly workshop: WorkshopId
  readonly locale: Locale
  readonly organisations: number
  readonly people: readonly Character[]
}
/** What one person sees at this moment: the phone, the own notes, the board. Never more than a phone gets. */
export interface Seen {
  readonly view: ParticipantView
  readonly mine: MineSnapshot
  readonly board: BoardSnapshot
}
/**
 * What somebody does next. `key` tells two acts apart, so that what is refused is not tried for ever. `once`: never twice,
 * also when people of two servers think that they are this person.
 */
export type SimulatedAct = { readonly key: string } & (
  | { readonly kind: 'ask'; readonly commands: readonly [Command, ...Command[]]; readonly once?: boolean }
  | { readonly kind: 'edit'; readonly room: string; readonly edit: DocumentEdit['edit'] }
)

/** The simulated people of a rehearsal, in the order in which they came in. */
export function castOf(state: WorkshopState): Casting {
  const { id, template, locale, organisations } = state
  const simulated = [...state.participants.values()].filter((one) => one.simulated)
  const people = simulated.flatMap(({ id: seat, organisation }, place): Character[] => {
    const voice = organisations.findIndex((one) => one.id === organisation)
    const type = organisations[voice]?.type
    const silent = place === simulated.length - 1 && place >= organisations.length
    return type === undefined ? [] : [{ seat, place, type, voice, silent }]
  })
  const script = scriptOf(template.id, locale)
  return { workshop: id, template, script, locale, organisations: organisations.length, people }
}

/** The id that the note of an example gets: known beforehand, so that after a restart nobody writes it a second time. */
export const noteOf = ({ workshop }: Pick<Casting, 'workshop'>, example: string): NoteId =>
  noteId(sha256(workshop, ' ', example).slice(0, 20))

/** What became of an example: the bundle that its note lies in, else the note. Null when it does not lie on the board. */
export function subjectOf(casting: Casting, { board }: Pick<Seen, 'board'>, example: string): SubjectId | null {
  const id = noteOf(casting, example)
  const note = board.notes.find((one) => one.id === id)
  if (note === undefined) return null
  return (note.bundle ?? note.id) as string as SubjectId
}

/** The example from which a subject was written, or null; of a bundle its first. */
export function exampleOf(casting: Casting, seen: Pick<Seen, 'board'>, subject: SubjectId): NamedExample | null {
  const all = casting.template.steps.flatMap((step) => examplesOf(casting, step.id))
  return all.find((example) => subjectOf(casting, seen, example.id) === subject) ?? null
}

/** Who writes which example of a step: somebody of the organisation it is of; else it is dealt out among all. */
export function partOf(casting: Casting, me: Character, step: StepId): readonly NamedExample[] {
  const people = casting.people.filter(({ silent }) => !silent)
  const dealt = new Map<string, number>()
  return examplesOf(casting, step).filter((example, index) => {
    const own = people.filter(({ type }) => type === example.org)
    const among = own.length > 0 ? own : people
    const key = own.length > 0 ? (example.org ?? '') : ''
    const turn = own.length > 0 ? (dealt.get(key) ?? 0) : index
    dealt.set(key, turn + 1)
    return among[turn % among.length] === me
  })
}

/** What an ambition or value is called before anybody changes its words: as its bundle in the script, or as it was written. */
export function firstWordsOf({ template, script, locale }: Casting, example: string): readonly string[] {
  const examples = template.steps.flatMap(({ id }) => examplesOf({ template, script }, id))
  const bundles = Object.values(script.bundles).flat()
  const inside = bundles.find(({ notes }) => notes.includes(example))
  const written = examples.filter(({ id }) => id === example || inside?.notes.includes(id))
  return [...(inside?.name ? [inside.name] : []), ...written.map(({ text }) => inLocale(text, locale))]
}

export const roomsOf = ({ seat }: Character, { view }: Pick<Seen, 'view'>) => ({
  board: boardRoom(view.workshop.id, view.documentEpoch),
  mine: mineRoom(view.workshop.id, seat, view.documentEpoch),
})
