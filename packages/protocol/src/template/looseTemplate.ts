import type { Template } from '@siroop/domain'
import type { TemplatePath } from './templateProblem.js'

/** A value of which every part may be missing, because what stood there could not be read. */
export type Loose<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Loose<Item> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
      : T
/** A template as far as it can be read: so that every mistake is named at once, and not only those of the first kind. */
export type LooseTemplate = Loose<Template>
export type LooseStep = Loose<Template['steps'][number]>

/**
 * The content of a file without what has the wrong form. A key of which the value was taken out stays, so that a rule can
 * tell what could not be read from what is not there.
 */
export function looseTemplate(content: unknown, faulty: readonly TemplatePath[]): LooseTemplate {
  if (!isGroup(content)) return {}
  const copy = copyOf(content) as Record<string, unknown>
  for (const path of faulty) takeOut(copy, path)
  return copy as LooseTemplate
}

/** True for a map of keys, false for a list and for a single value. */
export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a place, or undefined. */
export function valueAt(content: unknown, path: TemplatePath): unknown {
  let value = content
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string | number, unknown>)[part]
  }
  return value
}

/** The ids of a list. Null when not all of them could be read: then nothing can be said about what is missing. */
export function idsIn<Key extends string>(
  owner: Readonly<Partial<Record<Key, readonly ({ readonly id?: string | undefined } | undefined)[] | undefined>>>,
  key: Key,
): ReadonlySet<string> | null {
  const list = owner[key]
  if (list === undefined) return Object.hasOwn(owner, key) ? null : new Set()
  const ids = list.map((entry) => entry?.id)
  return ids.includes(undefined) ? null : new Set(ids as string[])
}

/** The steps that could be read, each with its place. */
export const stepsOf = (template: LooseTemplate): readonly { readonly step: LooseStep; readonly index: number }[] =>
  (template.steps ?? []).flatMap((step, index) => (step === undefined ? [] : [{ step, index }]))

/** The entries of a list that could be read, each with its place. */
export const entriesOf = <T>(list: readonly (T | undefined)[] | undefined): readonly (readonly [number, T])[] =>
  (list ?? []).flatMap((entry, index) => (entry === undefined ? [] : [[index, entry] as const]))

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  return isGroup(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])) : value
}

function takeOut(copy: Record<string, unknown>, path: TemplatePath): void {
  const last = path.at(-1)
  const owner = valueAt(copy, path.slice(0, -1))
  if (last !== undefined && typeof owner === 'object' && owner !== null && Object.hasOwn(owner, last))
    (owner as Record<string | number, unknown>)[last] = undefined
}
