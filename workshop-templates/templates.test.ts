import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunnable } from '@siroop/domain'
import { readTemplateFile } from '@siroop/protocol'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const folder = import.meta.dirname
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const read = (name: string) => readTemplateFile(parse(readFileSync(join(folder, name), 'utf8')))

test('[TPL-9] all five templates are here', () => {
  expect(files.sort()).toEqual([
    'koppelzone-anja.yaml',
    'korte-waardenronde.yaml',
    'programma-sociaal-domein.yaml',
    'transitiebijeenkomst-raadsleden.yaml',
    'visie-2040-sociaal-domein.yaml',
  ])
})

test.each(files)('[TPL-9] %s is a template without any problem, named as its file', (name) => {
  const template = read(name)
  expect(template.ok ? [] : template.error).toEqual([])
  expect(template.ok && `${template.value.id}.yaml`).toBe(name)
})

test.each(files)('[TPL-10] %s says u, not je or jij', (name) => {
  const dutch = readFileSync(join(folder, name), 'utf8').match(/nl: .*/g) ?? []
  expect(dutch.length).toBeGreaterThan(20)
  expect(dutch.filter((line) => /\b(je|jij|jou|jouw|jullie)\b/i.test(line))).toEqual([])
})

test('[TPL-11] the short values round can be run and takes 45 minutes', () => {
  const template = read('korte-waardenronde.yaml')
  if (!template.ok) throw new Error('not readable')
  expect(isRunnable(template.value)).toBe(true)
  expect(template.value.steps.flatMap((step) => step.segments).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45)
})
