import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commandShape } from './commands.js'
import { controlAuth, controlCommand } from './control.js'
import { bodies } from './http.js'
import { openedLine } from './openedLine.js'

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Places in a shape that take something of any length, any number of things, or keys that nobody knows. */
function openPlaces(shape: z.ZodType): readonly string[] {
  const whole = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Node
  const found: string[] = []
  const seen = new Set<unknown>()
  const look = (node: unknown, at: string): void => {
    if (Array.isArray(node)) for (const [index, one] of node.entries()) look(one, `${at}[${index}]`)
    if (!isNode(node) || seen.has(node)) return
    seen.add(node)
    const types: readonly unknown[] = [node.type].flat()
    const isNamed = 'const' in node || 'enum' in node
    const pattern = typeof node.pattern === 'string' ? node.pattern : ''
    const isBound = typeof node.maxLength === 'number' || (pattern !== '' && !/[*+]|,\}/.test(pattern))
    if (types.includes('string') && !isNamed && !isBound) found.push(`${at}: a text of any length`)
    if (types.includes('array') && typeof node.maxItems !== 'number') found.push(`${at}: a list of any length`)
    if (types.includes('object') && node.additionalProperties !== false && node.propertyNames === undefined)
      found.push(`${at}: keys that nobody knows`)
    for (const [key, value] of Object.entries(node))
      if (key !== 'enum' && key !== 'default') look(value, `${at}/${key}`)
  }
  look(whole, '')
  return found
}

describe('what a client sends', () => {
  const shapes: readonly (readonly [string, z.ZodType])[] = [
    ['a command', commandShape],
    ['the envelope of a command', controlCommand],
    ['the greeting of a connection', controlAuth],
    ['a line that is opened', openedLine],
    ['every body of a route', z.union(Object.values(bodies))],
  ]
  test.each(shapes)('[CMD-3] [CMD-5] no place of %s takes any length, any number or an unknown key', (_, shape) => {
    expect(openPlaces(shape)).toEqual([])
  })
  test('[CMD-3] such a place is found wherever it is', () => {
    const shape = z.strictObject({ a: z.array(z.strictObject({ b: z.string().nullable() })).max(3), c: z.object({}) })
    expect(openPlaces(shape).length).toBe(2)
  })
})
