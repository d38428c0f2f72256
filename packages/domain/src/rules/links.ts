import type { NoteId } from '../ids.js'
import type { TemplateStep } from '../template.js'
import type { LinkTargets } from '../view/workingView.js'
import type { WorkshopState } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'
import { type BoardFacts, subjectsOf } from './subjects.js'

/** What notes of a step can be linked to, in the order of asking; a kind without subjects is left out. */
export function linkTargets(state: WorkshopState, step: TemplateStep, board: BoardFacts): readonly LinkTargets[] {
  return (step.links ?? []).flatMap(({ to, required, rule }) => {
    const options = subjectsOf(state, { kind: to, seenFrom: step.id }, board).map(({ id, text, lane }) => ({
      subject: id,
      text,
      lane,
    }))
    const enables = rule === 'earlier-horizon-only'
    return options.length === 0 ? [] : [{ kind: to, required, enables, options }]
  })
}

/** Place of a horizon: 1 is the farthest. Unknown ones come last. */
export const horizonOrder = (state: WorkshopState, lane: string | null): number =>
  state.template.horizons?.find((one) => one.id === lane)?.order ?? Number.POSITIVE_INFINITY

/** Why a link is refused; a circle comes with the notes on it, from the wanted target back to the note. */
export type LinkRefusal =
  | { readonly why: 'link-not-asked' | 'unknown-subject' | 'link-to-itself' | 'link-backwards' }
  | { readonly why: 'link-makes-circle'; readonly circle: readonly SubjectId[] }

/**
 * May this note lead to that subject? What a note makes possible lies in the same or a later horizon (INV-10), so that a
 * circle can only arise inside one horizon; that is refused too, with the circle.
 */
export function linkRefusal(
  state: WorkshopState,
  link: { readonly step: TemplateStep; readonly note: NoteId; readonly lane: string | null; readonly to: SubjectId },
  board: BoardFacts,
): LinkRefusal | null {
  if ((link.step.links ?? []).length === 0) return { why: 'link-not-asked' }
  if (link.note === link.to) return { why: 'link-to-itself' }
  const targets = linkTargets(state, link.step, board)
  const kind = targets.find(({ options }) => options.some(({ subject }) => subject === link.to))
  const option = kind?.options.find(({ subject }) => subject === link.to)
  if (!kind || !option) return { why: 'unknown-subject' }
  if (!kind.enables) return null
  // 1 is the farthest horizon: who makes something possible stands at the same place or nearer to now
  if (horizonOrder(state, link.lane) < horizonOrder(state, option.lane)) return { why: 'link-backwards' }
  const circle = pathBetween(state, link.to as NoteId, link.note)
  return circle === null ? null : { why: 'link-makes-circle', circle }
}

/** The links from one note to another over the notes between them, both ends included; null when there is no way. */
function pathBetween(state: WorkshopState, from: NoteId, to: NoteId): readonly SubjectId[] | null {
  const cameFrom = new Map<SubjectId, SubjectId | null>([[from, null]])
  const queue: SubjectId[] = [from]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === to) {
      const path: SubjectId[] = []
      for (let back: SubjectId | null = at; back !== null; back = cameFrom.get(back) ?? null) path.unshift(back)
      return path
    }
    for (const next of state.links.get(at as NoteId) ?? []) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      queue.push(next)
    }
  }
  return null
}

/** Subjects of one kind that a note leads to. */
export const linkedTo = (
  state: WorkshopState,
  note: NoteId,
  targets: Pick<LinkTargets, 'options'>,
): readonly SubjectId[] => {
  const known = new Set(targets.options.map(({ subject }) => subject))
  return (state.links.get(note) ?? []).filter((id) => known.has(id))
}
