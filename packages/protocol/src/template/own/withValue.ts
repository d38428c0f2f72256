import { isGroup } from '../looseTemplate.js'
import type { TemplatePath } from '../templateProblem.js'

/**
 * The same content with another value at a place. `undefined` takes out what stands there: a key, or an entry of a list.
 * What is given stays as it was; parts that do not change are the same objects. A key on the way that is not there is made.
 */
export const withValue = <T>(content: T, path: TemplatePath, value: unknown): T => put(content, path, value) as T

function put(owner: unknown, path: TemplatePath, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(owner)) {
    const at = Number(key)
    const next = put(owner[at], rest, value)
    return [...owner.slice(0, at), ...(next === undefined ? [] : [next]), ...owner.slice(at + 1)]
  }
  const { [key]: before, ...others } = isGroup(owner) ? owner : {}
  const next = put(before, rest, value)
  if (next === undefined) return others
  return before === undefined ? { ...others, [key]: next } : { ...(owner as object), [key]: next }
}
