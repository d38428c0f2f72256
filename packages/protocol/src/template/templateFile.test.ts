import { expect, test } from 'vitest'
import { type Draft, faultsOf, foundIn, problemsOf, step, text } from './templateDraftTestData.js'
import { judgeTemplateFile, readTemplateFile } from './templateFile.js'

test('[TPL-1] a whole template is read and given back as the domain knows it', () => {
  expect(problemsOf(() => undefined)).toEqual([])
})
test('[TPL-2] a key that the format does not know is refused, with its place', () => {
  expect(problemsOf((template) => Object.assign(step(template, 0), { colour: 'red' }))).toEqual([
    'steps[0].colour The key "colour" does not belong here. Mind the spelling and the indentation.',
  ])
})
test('[TPL-3] a placeholder that the language of the text does not know is refused, and the known ones are named', () => {
  const problems = problemsOf((template) => Object.assign(template, { title: { nl: 'In {stad}', en: 'In {regio}' } }))
  expect(problems.map((one) => one.split('.').slice(0, 2).join('.'))).toEqual([
    'title.nl Nothing will take the place of {stad}',
    'title.en Nothing will take the place of {regio}',
  ])
  expect(problems[1]).toContain('{region}')
})
test.each([
  [
    'an unknown session',
    (t: Draft) => Object.assign(step(t, 1), { session: 's9' }),
    'steps[1].session unknown-session',
  ],
  [
    'an unknown section',
    (t: Draft) => Object.assign(step(t, 1), { output: { section: 'x', take: 'all' } }),
    'steps[1].output.section unknown-section',
  ],
  [
    'input that no earlier step collects',
    (t: Draft) => Object.assign(step(t, 1), { input: ['ambitie'] }),
    'steps[1].input[0] input-not-collected',
  ],
  [
    'a contribution without a kind of note',
    (t: Draft) => delete step(t, 0).noteKind,
    'steps[0].contribution contribution-without-kind',
  ],
  ['the same id twice', (t: Draft) => Object.assign(step(t, 1), { id: 'waarden' }), 'steps[1].id id-twice'],
  [
    'a segment that opens a horizon which the step does not',
    (template: Draft) => {
      step(template, 0).segments = [{ minutes: 20, mode: 'silent', label: text('Stil'), lanes: ['h2050'] }]
    },
    'steps[0].segments[0].lanes[0] lane-not-opened',
  ],
  [
    'columns by a field that the step does not have',
    (t: Draft) => Object.assign(step(t, 0), { lanes: { by: 'field', field: 'soort' } }),
    'steps[0].lanes.field unknown-field',
  ],
  [
    'horizons to open that are not there',
    (t: Draft) => Object.assign(step(t, 0), { lanes: { by: 'horizon', fillOrder: ['h2050'] } }),
    'steps[0].lanes.fillOrder[0] unknown-lane',
  ],
  [
    'a choice without options',
    (t: Draft) => Object.assign(step(t, 0), { fields: [{ id: 'soort', type: 'choice', label: text('Soort') }] }),
    'steps[0].fields[0] choice-without-options',
  ],
  [
    'options from principles that are not there',
    (t: Draft) =>
      Object.assign(step(t, 0), {
        fields: [{ id: 'soort', type: 'choice', label: text('S'), optionsFrom: 'principles' }],
      }),
    'steps[0].fields[0].optionsFrom options-from-nothing',
  ],
  [
    'an example of an unknown organisation type',
    (t: Draft) => Object.assign(step(t, 0), { examples: [{ org: 'bank', text: text('Geld') }] }),
    'steps[0].examples[0].org unknown-organisation-type',
  ],
  [
    'an example that fills in a field which nobody asks for',
    (t: Draft) => Object.assign(step(t, 0), { examples: [{ text: text('Geld'), fields: { prijs: 'hoog' } }] }),
    'steps[0].examples[0].fields.prijs example-of-unknown-field',
  ],
  [
    'an example that is linked to none',
    (t: Draft) => Object.assign(step(t, 0), { examples: [{ text: text('Geld'), links: ['w9'] }] }),
    'steps[0].examples[0].links[0] example-links-nowhere',
  ],
  [
    'a vote in which nothing can be chosen',
    (t: Draft) => Object.assign(step(t, 1), { kind: 'vote' }),
    'steps[1] vote-without-choices',
  ],
  [
    'questions that are not there',
    (t: Draft) => Object.assign(step(t, 1), { kind: 'assess' }),
    'steps[1] assess-without-questions',
  ],
  [
    'a step that signs a document without a statement',
    (t: Draft) => Object.assign(step(t, 1), { kind: 'sign' }),
    'steps[1] sign-without-statement',
  ],
])('[TPL-4] a template with %s is refused', (_, change, problem) => {
  expect(faultsOf((template) => void change(template))).toContain(problem)
})
test('[TPL-4] an id that is used twice tells where it was used first', () => {
  const [twice] = foundIn((template) => Object.assign(step(template, 1), { id: 'waarden' }))
  expect(twice?.other).toEqual(['steps', 0, 'id'])
})
test('[TPL-5] a text that misses one of the languages of the template is refused, in both directions', () => {
  expect(problemsOf((template) => Object.assign(step(template, 0), { question: { nl: 'Welke?' } }))).toEqual([
    'steps[0].question There is no text in the language "en" here.',
  ])
  expect(problemsOf((template) => Object.assign(step(template, 0), { question: { en: 'Which?' } }))).toEqual([
    'steps[0].question There is no text in the language "nl" here.',
  ])
  const dutch = faultsOf((template) => Object.assign(template, { locales: ['nl'] }))
  expect(new Set(dutch.map((one) => one.split(' ')[1]))).toEqual(new Set(['language-not-listed']))
  expect(faultsOf((template) => Object.assign(template, { locales: ['en'] }))).toContain(
    'defaultLocale default-language',
  )
})
test('[TPL-6] steps that take longer than their meeting are refused', () => {
  expect(problemsOf((template) => Object.assign(template.sessions[0] ?? {}, { minutes: 25 }))).toEqual([
    'sessions[0].minutes The session takes 25 minutes, but its steps take 30 minutes together.',
  ])
})
test.each([0, -5])('[TPL-6] a part of %i minutes is refused', (minutes) => {
  const changed = (template: Draft) => {
    step(template, 0).segments = [{ minutes, mode: 'silent', label: text('Stil') }]
  }
  expect(problemsOf(changed)).toEqual([
    `steps[0].segments[0].minutes This says ${minutes}. Everything takes at least 1 minute.`,
  ])
})
test('[TPL-6] a meeting without a step, and steps out of order, are refused', () => {
  const more = { id: 's2', title: text('Later'), minutes: 30 }
  expect(faultsOf((template) => void template.sessions.push(more))).toEqual(['sessions[1] session-without-step'])
  expect(
    faultsOf((template) => {
      template.sessions.push(more)
      step(template, 0).session = 's2'
    }),
  ).toEqual(['steps[1].session step-out-of-order'])
})
test('[TPL-6] a smallest number above the largest, and a duration that nobody can count with, are refused', () => {
  expect(
    faultsOf((template) => {
      template.participants = { min: 9, max: 5 }
      Object.assign(template.document, { checkins: { every: 'half jaar', questions: [] } })
    }),
  ).toEqual(['participants.min least-above-most', 'document.checkins.every bad-duration'])
  for (const every of ['P0D', 'P999999999999999D'])
    expect(faultsOf((template) => Object.assign(template.document, { checkins: { every, questions: [] } }))).toEqual([
      'document.checkins.every bad-duration',
    ])
})
test.each([[null], ['text'], [[]], [42], [{}]])('[TPL-7] %j is no template, and is refused in words', (content) => {
  const read = readTemplateFile(content)
  expect(read.ok ? [] : read.error.map(({ fault }) => fault)).toEqual(['no-template'])
})
test('[TPL-8] every problem of a file is named at once', () => {
  const faults = faultsOf((template) => {
    Object.assign(step(template, 1), { session: 's9', input: ['x'] })
    Object.assign(template, { title: { nl: '{x}', en: '{y}' } })
  })
  expect(faults).toEqual([
    'title.nl unknown-placeholder',
    'title.en unknown-placeholder',
    'steps[1].session unknown-session',
    'steps[1].input[0] input-not-collected',
  ])
})
test('[TPL-18] with something of the wrong form the rest is judged all the same, without a second problem for the same thing', () => {
  const faults = faultsOf((template) => {
    Object.assign(template.sessions[0] ?? {}, { id: 'Sessie 1' })
    Object.assign(step(template, 0), { noteKind: 7, titel: 'x', question: { nl: 'In {stad}' } })
    Object.assign(step(template, 1), { kind: 'knutselen', output: { section: 'x', take: 'all' } })
    step(template, 1).segments = [{ minutes: 0, mode: 'sort', label: text('Bundelen') }]
  })
  expect(faults).toEqual([
    'sessions[0].id bad-id',
    'steps[0].noteKind wants-text',
    'steps[0].titel unknown-key',
    'steps[1].kind one-of',
    'steps[1].segments[0].minutes minutes-not-positive',
    'steps[0].question no-text-in-language',
    'steps[0].question.nl unknown-placeholder',
    'steps[1].output.section unknown-section',
  ])
})
test('[TPL-18] what is missing is named by its key', () => {
  expect(faultsOf((template) => delete step(template, 1).segments)).toEqual(['steps[1].segments missing'])
  expect(problemsOf((template) => delete (template as Partial<Draft>).document)).toEqual([
    'document "document" is missing here.',
  ])
})
test('[TPL-18] a version or a time that YAML takes for a number is told what it should look like', () => {
  const numbers = (template: Draft) => {
    Object.assign(template, { version: 1.1 })
    Object.assign(template.sessions[0] ?? {}, { start: 1930 })
  }
  expect(faultsOf(numbers)).toEqual(['version bad-version', 'sessions[0].start bad-time'])
})
test('[TPL-19] a template of a newer format is said to be newer, and nothing else is said of it', () => {
  const read = judgeTemplateFile({ format: 'workshop-template/2', steps: 'in a new way' })
  expect(read.template).toBeNull()
  expect(read.problems.map(({ fault, about }) => [fault, about.found])).toEqual([
    ['newer-format', 'workshop-template/2'],
  ])
})
test('[TPL-3] a text with a character that nobody can see is refused, however it was written', () => {
  expect(problemsOf((template) => Object.assign(template, { title: text('Klein\u202e') }))[0]).toBe(
    'title.nl This text holds a character that nobody can see (U+202E). Take it out.',
  )
})
test('[TPL-28] the body of a section may ask for the kind of note and the fields of a step that fills it, and for nothing else', () => {
  const asking = (body: string, more: object = {}) =>
    faultsOf((template) => {
      Object.assign(step(template, 0), { fields: [{ id: 'gevolg', type: 'text', label: text('Gevolg') }] })
      template.document.sections = [
        { id: 'waarden', render: 'text', title: text('W') },
        Object.assign({ id: 'klacht', render: 'text', title: text('K') }, { body: { nl: body, en: body }, ...more }),
      ]
    })
  expect(asking('{waarde} Gevolg: {gevolg} in {regio}.', { from: ['waarden'] })).toEqual([
    'document.sections[1].body.en unknown-placeholder',
  ])
  expect(asking('{waarde}')).toEqual([
    'document.sections[1].body.nl unknown-placeholder',
    'document.sections[1].body.en unknown-placeholder',
  ])
  expect(asking('Tekst.', { from: ['elders'] })).toEqual(['document.sections[1].from[0] unknown-step'])
})
