import type { Template } from '@siroop/domain'
import type { ToldProblem } from '@siroop/protocol'

type Path = readonly (string | number)[]
/** What of a template lies open in the form: one of its lists, or a step by its id. */
export type Part =
  | { readonly kind: ListPart }
  | { readonly kind: 'step'; readonly id: string }
  /** A step that is to come in this meeting. */
  | { readonly kind: 'new'; readonly id: string }
export type ListPart = 'about' | 'meetings' | 'types' | 'themes' | 'horizons' | 'principles' | 'document'

const lists: Readonly<Record<string, ListPart>> = {
  sessions: 'meetings',
  organisationTypes: 'types',
  themes: 'themes',
  principles: 'principles',
  horizons: 'horizons',
  document: 'document',
}

/** The part of the form in which something stands. */
export function partOf(template: Template, [list, index]: Path): Part {
  const step = list === 'steps' && typeof index === 'number' ? template.steps[index] : undefined
  return step === undefined ? { kind: lists[String(list)] ?? 'about' } : { kind: 'step', id: step.id }
}
/** The part as it stands behind the # of the address, and back. */
export const hashOf = (part: Part): string =>
  part.kind === 'step' ? `stap-${part.id}` : part.kind === 'new' ? `nieuw-${part.id}` : part.kind
export function partIn(template: Template, hash: string): Part {
  const id = /^#?stap-(.+)$/.exec(hash)?.[1]
  if (id !== undefined && template.steps.some((step) => step.id === id)) return { kind: 'step', id }
  const meeting = /^#?nieuw-(.+)$/.exec(hash)?.[1]
  if (meeting !== undefined && template.sessions.some((one) => one.id === meeting)) return { kind: 'new', id: meeting }
  const kind = hash.replace(/^#/, '')
  return { kind: Object.values(lists).find((one) => one === kind) ?? 'about' }
}

/** A path as an attribute, so that a problem finds its field. */
export const placeOf = (path: Path): string => path.join('.')

/** What is said beside a field: problems that stand exactly there. */
export const problemsAt = (problems: readonly ToldProblem[], path: Path): readonly ToldProblem[] =>
  problems.filter(({ at }) => placeOf(at) === placeOf(path))

/** The places at which somebody may look for a problem, the nearest first. */
export const placesFor = (path: Path): readonly string[] =>
  path.map((_, index) => placeOf(path.slice(0, path.length - index)))
