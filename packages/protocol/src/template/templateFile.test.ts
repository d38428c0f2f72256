import { expect, test } from 'vitest'
import { readTemplateFile } from './templateFile.js'

const text = (nl: string) => ({ nl, en: `${nl} (en)` })
const aTemplate = () => ({
  format: 'workshop-template/1',
  id: 'klein',
  version: '1.0.0',
  locales: ['nl', 'en'],
  defaultLocale: 'nl',
  title: text('Klein'),
  summary: { nl: 'Een ronde in {regio}', en: 'A round in {region}' },
  method: 'free',
  participants: { min: 3, max: 20 },
  organisationTypes: [{ id: 'ggd', label: text('GGD') }],
  sessions: [{ id: 's1', title: text('Avond'), minutes: 30 }],
  steps: [
    {
      id: 'waarden',
      kind: 'contribute',
      session: 's1',
      noteKind: 'waarde',
      title: text('Waarden'),
      question: text('Welke?'),
      explanation: text('Schrijf.'),
      segments: [{ minutes: 20, mode: 'silent', label: text('Stil') }] as object[],
      contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
    },
    {
      id: 'bundels',
      kind: 'cluster',
      session: 's1',
      input: ['waarde'],
      title: text('Bundels'),
      question: text('Wat hoort bij elkaar?'),
      explanation: text('Leg bij elkaar.'),
      segments: [{ minutes: 10, mode: 'sort', label: text('Bundelen') }] as object[],
      output: { section: 'waarden', take: 'clusters' },
    },
  ] as Record<string, unknown>[],
  document: {
    kind: 'manifest',
    title: text('Manifest'),
    sections: [{ id: 'waarden', render: 'cards', title: text('W') }],
  },
})
type Draft = ReturnType<typeof aTemplate> & Record<string, unknown>
const problemsOf = (change: (template: Draft) => void) => {
  const template = aTemplate() as Draft
  change(template)
  const read = readTemplateFile(template)
  return read.ok ? [] : read.error.map(({ path, message }) => `${path} ${message}`)
}
const step = (template: Draft, index: number) => template.steps[index] as Record<string, unknown>

test('[TPL-1] a whole template is read and given back as the domain knows it', () => {
  expect(problemsOf(() => undefined)).toEqual([])
})
test('[TPL-2] a key that the format does not know is refused, with its place', () => {
  expect(problemsOf((template) => Object.assign(step(template, 0), { colour: 'red' }))).toEqual([
    'steps[0] does not know "colour"',
  ])
})
test('[TPL-3] a placeholder that the language of the text does not know is refused', () => {
  expect(problemsOf((template) => Object.assign(template, { title: { nl: 'In {stad}', en: 'In {regio}' } }))).toEqual([
    'title.nl the placeholder {stad} is not known',
    'title.en the placeholder {regio} is not known',
  ])
})
test.each([
  ['an unknown session', (t: Draft) => Object.assign(step(t, 1), { session: 's9' }), 'steps[1].session'],
  [
    'an unknown section',
    (t: Draft) => Object.assign(step(t, 1), { output: { section: 'x', take: 'all' } }),
    'steps[1].output.section',
  ],
  [
    'input that no earlier step collects',
    (t: Draft) => Object.assign(step(t, 1), { input: ['ambitie'] }),
    'steps[1].input[0]',
  ],
  ['a contribution without a kind of note', (t: Draft) => delete step(t, 0).noteKind, 'steps[0].noteKind'],
  ['the same id twice', (t: Draft) => Object.assign(step(t, 1), { id: 'waarden' }), 'steps[1].id'],
  [
    'a segment that opens a horizon which the step does not',
    (template: Draft) => {
      step(template, 0).segments = [{ minutes: 20, mode: 'silent', label: text('Stil'), lanes: ['h2050'] }]
    },
    'steps[0].segments[0].lanes',
  ],
])('[TPL-4] a template with %s is refused', (_, change, path) => {
  expect(problemsOf((template) => void change(template)).some((problem) => problem.startsWith(path))).toBe(true)
})
test('[TPL-5] a text that misses one of the languages of the template is refused', () => {
  expect(problemsOf((template) => Object.assign(step(template, 0), { question: { nl: 'Welke?' } }))).toEqual([
    'steps[0].question there is no text in "en"',
  ])
})
test('[TPL-6] steps that take longer than their meeting are refused', () => {
  expect(problemsOf((template) => Object.assign(template.sessions[0] ?? {}, { minutes: 25 }))).toEqual([
    'sessions[0].minutes says 25 minutes, but its steps take 30 together',
  ])
})
test('[TPL-15] a step that decides about a kind which no step before it bundles is refused, with what to do', () => {
  const deciding = (template: Draft) => ({
    ...step(template, 1),
    id: 'besluit',
    kind: 'vote',
    segments: [{ minutes: 5, mode: 'vote', label: text('Stemmen') }],
    output: undefined,
    voting: { method: 'gradients', unit: 'organisation', purpose: 'decision' },
  })
  const withVote = (bundled: boolean) =>
    problemsOf((template) => {
      const { output: _, ...vote } = deciding(template)
      template.sessions[0] = { id: 's1', title: text('Avond'), minutes: 60 }
      template.steps = bundled ? [...template.steps, vote] : [step(template, 0), vote]
    })
  expect(withVote(true)).toEqual([])
  expect(withVote(false)).toEqual([
    'steps[1].input[0] decides about "waarde", which no earlier step bundles: bundle it first, or let the vote be advice',
  ])
})
test.each([[null], ['text'], [[]], [42], [{}]])('[TPL-7] %j is no template, and is refused in words', (content) => {
  const read = readTemplateFile(content)
  expect(read.ok).toBe(false)
  expect(!read.ok && read.error.length).toBeGreaterThan(0)
})
test('[TPL-8] every problem of a file is named at once', () => {
  const problems = problemsOf((template) => {
    Object.assign(step(template, 1), { session: 's9', input: ['x'] })
    Object.assign(template, { title: { nl: '{x}', en: '{y}' } })
  })
  expect(problems.length).toBeGreaterThanOrEqual(4)
})
