import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { templateJsonSchema } from '@siroop/protocol'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const folder = import.meta.dirname
const name = 'workshop-template.schema.json'
const stored = JSON.parse(readFileSync(join(folder, name), 'utf8'))
const files = [...readdirSync(folder), ...readdirSync(join(folder, 'example')).map((file) => `example/${file}`)].filter(
  (file) => file.endsWith('.yaml'),
)
/** What somebody else's program makes of the stored schema. */
const fromSchema = z.fromJSONSchema(stored)

test('[TPL-23] the stored schema is the one that the code makes: else run `template schema` again', () => {
  expect(stored).toEqual(templateJsonSchema())
})
test.each(files)('[TPL-23] %s names the schema in its first line, and fits it', (file) => {
  const text = readFileSync(join(folder, file), 'utf8')
  const path = file.startsWith('example/') ? `../${name}` : `./${name}`
  expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${path}`)
  expect(fromSchema.safeParse(parse(text)).error?.issues ?? []).toEqual([])
})
test('[TPL-23] the schema refuses what the reader refuses: an unknown key, a wrong kind, no minutes, a text in no language', () => {
  const good = parse(readFileSync(join(folder, 'korte-waardenronde.yaml'), 'utf8'))
  const [first, ...rest] = good.steps
  const withStep = (change: object) =>
    fromSchema.safeParse({ ...good, steps: [{ ...first, ...change }, ...rest] }).success
  expect(withStep({})).toBe(true)
  expect(withStep({ kleur: 'rood' })).toBe(false)
  expect(withStep({ kind: 'knutselen' })).toBe(false)
  expect(withStep({ segments: [{ ...first.segments[0], minutes: 0 }] })).toBe(false)
  expect(fromSchema.safeParse({ ...good, title: { de: 'Kurz' } }).success).toBe(false)
})
test('[TPL-23] an editor is told what each key of a step is for', () => {
  const { properties } = stored.definitions.step
  const silent = Object.keys(properties).filter((key) => properties[key].description === undefined)
  expect(silent).toEqual(['title'])
})
