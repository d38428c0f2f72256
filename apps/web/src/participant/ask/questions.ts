import type { MineNote } from '@siroop/board'
import {
  idsInField,
  type LinkTargets,
  laneField,
  linksField,
  type ParticipantView,
  type StepId,
  type TemplateField,
} from '@siroop/domain'

/** One thing that is asked about a note that already lies on the table. */
export type Question =
  | { readonly kind: 'field'; readonly id: string; readonly required: boolean; readonly field: TemplateField }
  | { readonly kind: 'link'; readonly id: string; readonly required: boolean; readonly target: LinkTargets }
type Noted = Pick<MineNote, 'fields'>

/** Fields that are asked elsewhere: links have their own list. */
const notAsked: ReadonlySet<TemplateField['type']> = new Set(['link'])

/** What is asked with a note, in the order of asking: what it leads to, then its fields. A list without anything to pick is left out. */
export function questionsOf(fields: readonly TemplateField[], links: readonly LinkTargets[]): readonly Question[] {
  const asked = links
    .filter((target) => target.options.length > 0)
    .map((target): Question => {
      const { kind, required } = target
      return { kind: 'link', id: `to-${kind}`, required, target }
    })
  const typed = fields
    .filter((field) => !notAsked.has(field.type))
    .map((field): Question => ({ kind: 'field', id: field.id, required: field.required === true, field }))
  return [...asked, ...typed]
}

/**
 * What this note may be linked to: never itself, and of what it can make possible only what lies in its own horizon or a
 * later one. `horizons` run from far to near.
 */
export function linksFor(
  note: Pick<MineNote, 'id' | 'fields'>,
  links: readonly LinkTargets[],
  horizons: readonly { readonly id: string }[],
): readonly LinkTargets[] {
  const place = (lane: string | null | undefined) => horizons.findIndex(({ id }) => id === lane)
  const own = place(note.fields[laneField])
  return links.map((target) => ({
    ...target,
    options: target.options.filter(
      ({ subject, lane }) => subject !== note.id && (!target.enables || place(lane) <= own),
    ),
  }))
}

/** What this note is linked to among these options, in their order. */
export function chosenLinks(note: Noted, target: LinkTargets): readonly string[] {
  const all = new Set(idsInField(note.fields[linksField]))
  return target.options.map(({ subject }) => subject).filter((id) => all.has(id))
}

/** The value of the reserved field `links` when `chosen` is picked from this list: links to other kinds stay. */
export function linksValue(note: Noted, target: LinkTargets, chosen: readonly string[]): string {
  const options = new Set<string>(target.options.map(({ subject }) => subject))
  const elsewhere = idsInField(note.fields[linksField]).filter((id) => !options.has(id))
  return [...elsewhere, ...chosen].join(' ')
}

/** The note with the links that count: from its reveal on the room's, which the facilitator may have changed. */
export const asLinked = <N extends Noted & { readonly id: string }>(note: N, links: ParticipantView['ownLinks']): N => {
  const decided = links[note.id]
  return decided === undefined ? note : { ...note, fields: { ...note.fields, [linksField]: decided.join(' ') } }
}

/** True while this was not answered. */
const isOpen = (note: Noted, question: Question): boolean =>
  question.kind === 'link'
    ? chosenLinks(note, question.target).length === 0
    : (note.fields[question.field.id] ?? '').trim() === ''

/** What is still open of a note: a note without the required ones is *onvolledig* (decisions.md, From notes to agreed text). */
export const openQuestions = (note: Noted, questions: readonly Question[]): readonly Question[] =>
  questions.filter((question) => isOpen(note, question))

/** What notes of a step can be linked to, with the options that the view tells once for all steps. */
export const linksAskedIn = (
  { linksByStep, linkLists }: Pick<ParticipantView, 'linksByStep' | 'linkLists'>,
  step: StepId,
): readonly LinkTargets[] =>
  (linksByStep[step] ?? []).map(({ list, ...asked }) => ({ ...asked, options: linkLists[list] ?? [] }))
