import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunnable, looksBack } from '@siroop/domain'
import { judgeTemplateFile, pathText, readTemplateFile } from '@siroop/protocol'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const folder = import.meta.dirname
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const read = (name: string) => readTemplateFile(parse(readFileSync(join(folder, name), 'utf8')))

test('[TPL-9] all seven templates are here', () => {
  expect(files.sort()).toEqual([
    'check-in.yaml',
    'koppelzone-anja.yaml',
    'korte-waardenronde.yaml',
    'programma-sociaal-domein.yaml',
    'transitiebijeenkomst-raadsleden.yaml',
    'visie-2040-middag.yaml',
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

test('[TPL-12] the vision of 2040 can be run wholly: 24 steps in three meetings and a check-in', () => {
  const template = read('visie-2040-sociaal-domein.yaml')
  if (!template.ok) throw new Error('not readable')
  expect(isRunnable(template.value)).toBe(true)
  expect([template.value.steps.length, template.value.sessions.length]).toEqual([24, 4])
})

test('[TPL-25] the vision in one afternoon can be run wholly, leaves nothing of the method out and takes 3 hours and 15 minutes', () => {
  const template = read('visie-2040-middag.yaml')
  if (!template.ok) throw new Error('not readable')
  expect(isRunnable(template.value)).toBe(true)
  expect(judgeTemplateFile(parse(readFileSync(join(folder, 'visie-2040-middag.yaml'), 'utf8'))).problems).toEqual([])
  expect(template.value.steps.flatMap((step) => step.segments).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(195)
  expect(template.value.principles?.length).toBe(8)
})

test('[WRT-30] the social domain programme can be run wholly, and sends to somebody what only a law can change', () => {
  const template = read('programma-sociaal-domein.yaml')
  if (!template.ok) throw new Error('not readable')
  expect(isRunnable(template.value)).toBe(true)
  const assign = template.value.steps.find(({ kind }) => kind === 'assign')
  expect(assign?.input).toContain('knelpunt')
  expect(assign?.fields?.map(({ id }) => id)).toContain('geadresseerde')
})

test('[TPL-27] the check-in can be run wholly, is about an earlier workshop and takes 60 minutes', () => {
  const template = read('check-in.yaml')
  if (!template.ok) throw new Error('not readable')
  expect(isRunnable(template.value)).toBe(true)
  expect(looksBack(template.value)).toBe(true)
  expect(judgeTemplateFile(parse(readFileSync(join(folder, 'check-in.yaml'), 'utf8'))).problems).toEqual([])
  expect(template.value.steps.flatMap((step) => step.segments).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60)
})

test('[TPL-13] [TNS-3] a way back without a step about today is warned for, and the shipped one has it', () => {
  const file = parse(readFileSync(join(folder, 'visie-2040-sociaal-domein.yaml'), 'utf8'))
  expect(judgeTemplateFile(file).problems).toEqual([])
  const without = { ...file, steps: file.steps.filter(({ id }: { id: string }) => id !== 'vandaag') }
  const { template, problems } = judgeTemplateFile(without)
  expect(template).toBeNull()
  expect(problems.map(({ at, fault }) => `${pathText(at)} ${fault}`)).toContain('steps[11] no-baseline')
})

test.each([
  ['koppelzone-anja.yaml', 'kiezen'],
  ['transitiebijeenkomst-raadsleden.yaml', 'stemmen'],
  ['programma-sociaal-domein.yaml', 'groeperen'],
])('[TPL-26] the vote by dots of %s can be run as it is written', (file, id) => {
  const template = read(file)
  if (!template.ok) throw new Error('not readable')
  // the other steps and the result document of these templates are not looked at here
  const steps = template.value.steps.filter((step) => step.id === id)
  expect(steps.map(({ voting }) => voting?.method)).toEqual(['dots'])
  const document = { ...template.value.document, kind: 'manifest' } as const
  expect(isRunnable({ ...template.value, steps, document })).toBe(true)
})

test('[TPL-14] [TNS-4] [TNS-9] no figures, budgets or votes in the vision, no judging while steps are written', () => {
  const file = parse(readFileSync(join(folder, 'visie-2040-sociaal-domein.yaml'), 'utf8'))
  const problems = (id: string, change: object) => {
    const read = readTemplateFile({
      ...file,
      steps: file.steps.map((step: { id: string }) => (step.id === id ? { ...step, ...change } : step)),
    })
    return read.ok ? [] : read.error.map(({ at, fault }) => `${pathText(at)} ${fault}`)
  }
  const budget = { id: 'budget', type: 'money', label: { nl: 'Geld', en: 'Money' } }
  const dots = { method: 'dots', unit: 'person', dots: 3 }
  expect(problems('visie', { fields: [budget] })).toEqual(['steps[5].fields[0].type vision-with-figures'])
  expect(problems('visie', { voting: dots })).toEqual(['steps[5].voting vision-voted'])
  expect(problems('acties', { voting: dots })).toEqual(['steps[14].voting judged-while-writing'])
  expect(problems('acties', { fields: [{ ...budget, id: 'lane' }] })).toEqual(['steps[14].fields[0].id reserved-field'])
})
