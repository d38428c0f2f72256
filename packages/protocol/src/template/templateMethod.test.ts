import { isRunnable, type Template } from '@siroop/domain'
import { expect, test } from 'vitest'
import { type Draft, faultsOf, problemsOf, step, templateWith, text } from './templateDraftTestData.js'
import { judgeTemplateFile, readTemplateFile } from './templateFile.js'
import { isWarning, pathText } from './templateProblem.js'

const principles = Array.from({ length: 8 }, (_, index) => ({
  id: `p${index + 1}`,
  group: index < 3 ? 'ecological' : 'social',
  label: text(`P${index + 1}`),
  definition: text('D'),
  question: text('Q'),
}))
const part = (mode: string) => [{ minutes: 2, mode, label: text(mode) }]
const more = (id: string, kind: string, rest: object = {}) => ({
  id,
  kind,
  session: 's1',
  title: text(id),
  question: text(id),
  explanation: text(id),
  segments: part('plenary'),
  ...rest,
})
const silent = { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' }
/** A vision that is checked, today, and a way back: the bones of the method. */
const aWayBack =
  (change: (steps: Record<string, Record<string, unknown>>, template: Draft) => void) => (template: Draft) => {
    const steps: Record<string, Record<string, unknown>> = {
      visie: more('visie', 'contribute', { phase: 'A', noteKind: 'ambitie', contribution: silent }),
      toets: more('toets', 'check', {
        phase: 'A',
        input: ['ambitie'],
        gate: [{ check: 'principle-check-done', severity: 'block' }],
      }),
      vandaag: more('vandaag', 'contribute', {
        phase: 'B',
        noteKind: 'waarneming',
        contribution: silent,
        links: [{ to: 'ambitie', required: true }],
      }),
      terug: more('terug', 'backcast', {
        phase: 'C',
        noteKind: 'mijlpaal',
        input: ['ambitie'],
        contribution: silent,
        links: [{ to: 'ambitie', required: true }],
      }),
    }
    Object.assign(template, { method: 'fssd-abcd', principles })
    Object.assign(template.sessions[0] ?? {}, { minutes: 90 })
    change(steps, template)
    template.steps.push(...Object.values(steps))
  }
const allFaults = (change: (template: Draft) => void) =>
  judgeTemplateFile(templateWith(change)).problems.map(({ fault }) => fault)

test('[TPL-22] the bones of the method have no problem', () => {
  expect(allFaults(aWayBack(() => undefined))).toEqual([])
})
test('[TPL-22] [TNS-2] principles about nature that are left out are a problem, also outside the method; so are those about people in it', () => {
  const without = (kept: (group: string) => boolean) =>
    faultsOf(
      aWayBack((_, template) => Object.assign(template, { principles: principles.filter(({ group }) => kept(group)) })),
    )
  expect(without((group) => group === 'social')).toEqual(['principles nature-left-out'])
  expect(without((group) => group === 'ecological')).toEqual(['principles people-left-out'])
  expect(faultsOf(aWayBack((_, template) => delete template.principles))).toContain('method nature-left-out')
  const social = principles.filter(({ group }) => group === 'social')
  expect(faultsOf((template) => Object.assign(template, { principles: social }))).toEqual([
    'principles nature-left-out',
  ])
})
test('[TPL-22] [TNS-2] what is reasoned back from is checked first, in a step that cannot be skipped', () => {
  expect(faultsOf(aWayBack((steps) => delete steps.toets))).toEqual(['steps[4] vision-unchecked'])
  const loose = aWayBack((steps) =>
    Object.assign(steps.toets ?? {}, { gate: [{ check: 'principle-check-done', severity: 'warn' }] }),
  )
  expect(faultsOf(loose)).toEqual(['steps[3].gate check-can-be-passed'])
})
test('[TPL-13] [TNS-3] a way back without a step about today is a warning, and the template can be used', () => {
  const content = templateWith(aWayBack((steps) => delete steps.vandaag))
  expect(judgeTemplateFile(content)).toMatchObject({ template: { id: 'klein' }, problems: [{ fault: 'no-baseline' }] })
})
test('[TPL-15] a step that decides about a kind which no step before it bundles is refused, with what to do', () => {
  const vote = more('besluit', 'vote', {
    input: ['waarde'],
    segments: part('vote'),
    voting: {
      method: 'gradients',
      unit: 'organisation',
      purpose: 'decision',
      scale: [{ id: 'ja', label: text('Ja') }],
    },
  })
  const withVote = (bundled: boolean) =>
    problemsOf((template) => {
      template.sessions[0] = { id: 's1', title: text('Avond'), minutes: 60 }
      template.steps = bundled ? [...template.steps, vote] : [step(template, 0), vote]
    })
  expect(withVote(true)).toEqual([])
  expect(withVote(false)).toEqual([
    'steps[1].input[0] This decides about "waarde", which no earlier step bundles. Bundle it first, or let the vote be advice.',
  ])
})
test('[TPL-20] [INV-10] links that go round in a circle are refused, and the circle is named', () => {
  const circle = (template: Draft) => {
    Object.assign(template.sessions[0] ?? {}, { minutes: 90 })
    Object.assign(step(template, 0), { links: [{ to: 'gevolg', required: true }] })
    template.steps.push(
      more('oorzaken', 'contribute', {
        noteKind: 'oorzaak',
        contribution: silent,
        links: [{ to: 'waarde', required: true }],
      }),
      more('gevolgen', 'contribute', {
        noteKind: 'gevolg',
        contribution: silent,
        links: [{ to: 'oorzaak', required: true }],
      }),
    )
  }
  expect(problemsOf(circle)).toEqual([
    'steps[0].links[0].to These links go round in a circle: waarde → gevolg → oorzaak → waarde. Take one out.',
  ])
})
test('[TPL-20] a link to what comes later, to nothing, or to its own kind without an order is refused', () => {
  const linking = (to: string, rest: object = {}) =>
    faultsOf((template) => {
      Object.assign(template.sessions[0] ?? {}, { minutes: 90 })
      Object.assign(step(template, 0), { links: [{ to, required: false, ...rest }] })
      template.steps.push(more('later', 'contribute', { noteKind: 'later', contribution: silent }))
    })
  expect(linking('later')).toEqual(['steps[0].links[0].to link-to-later'])
  expect(linking('nergens')).toEqual(['steps[0].links[0].to link-not-collected'])
  expect(linking('waarde')).toEqual(['steps[0].links[0].to link-to-itself'])
  expect(linking('waarde', { rule: 'earlier-horizon-only' })).toEqual(['steps[0].links[0].to link-to-itself'])
})
test.each([
  ['notes where nobody writes', 1, { check: 'min-notes', severity: 'block' }, 'check gate-never-met'],
  [
    'organisations where nobody writes',
    1,
    { check: 'min-organisations-contributed', severity: 'block' },
    'check gate-never-met',
  ],
  [
    'milestones without a link to an ambition',
    0,
    { check: 'every-ambition-has-milestone', severity: 'block' },
    'check gate-never-met',
  ],
  [
    'more organisations than there can be',
    0,
    { check: 'min-organisations-contributed', value: 21 },
    'value gate-too-high',
  ],
  ['a number of notes in words', 0, { check: 'min-notes', value: 'veel' }, 'value gate-value'],
])('[TPL-21] a gate that waits for %s is refused', (_, index, gate, problem) => {
  const found = faultsOf((template) => Object.assign(step(template, index), { gate: [{ severity: 'block', ...gate }] }))
  expect(found).toEqual([`steps[${index}].gate[0].${problem}`])
})
test.each([
  ['every-cluster-named', 0],
  ['every-item-linked', 0],
  ['principle-check-done', 1],
  ['owner-accepted', 1],
  ['every-vote-cast', 0],
  ['no-open-objections', 0],
])('[TPL-21] %s in a step where it watches nothing is a warning', (check, index) => {
  const gate = (template: Draft) => Object.assign(step(template, index), { gate: [{ check, severity: 'block' }] })
  expect(allFaults(gate)).toEqual(['gate-says-nothing'])
})
test('[TPL-26] [TNS-7] dots that decide and dots before the last part of a bundling step are a problem; dots on values are warned for', () => {
  const dotted = (change: object, modes: readonly string[], kind = 'waarde') =>
    judgeTemplateFile(
      templateWith((template) => {
        const { output: _, ...grouping } = step(template, 1)
        Object.assign(template.sessions[0] ?? {}, { minutes: 90 })
        Object.assign(step(template, 0), { noteKind: kind })
        const segments = modes.flatMap(part)
        const voting = { method: 'dots', unit: 'person', dots: 3, ...change }
        template.steps = [step(template, 0), { ...grouping, input: [kind], segments, voting }]
      }),
    ).problems.map(({ at, fault }) => `${pathText(at)} ${fault}`)
  expect(dotted({}, ['sort', 'vote'], 'klacht')).toEqual([])
  expect(dotted({ purpose: 'decision' }, ['sort', 'vote'], 'klacht')).toEqual(['steps[1].voting.purpose dots-decide'])
  expect(dotted({}, ['vote', 'sort'], 'klacht')).toEqual(['steps[1].segments dots-too-early'])
  expect(dotted({}, ['sort', 'vote'])).toEqual(['steps[1].voting dots-on-values'])
})

test('[TPL-34] a template that says that function or authority is not asked is warned for, and can be used', () => {
  const signing = (change: object) =>
    templateWith((template) => {
      const statement = { nl: 'Ik teken.', en: 'I sign.' }
      const base = { unit: 'organisation', statement, freeze: 'on-open-for-signing' }
      Object.assign(template.document, { signing: { ...base, ...change } })
    })
  const judged = judgeTemplateFile(signing({ capacityRequired: true, mandateRequired: false }))
  expect(judged.problems.map(({ at, fault }) => `${pathText(at)} ${fault}`)).toEqual([
    'document.signing.mandateRequired always-asked',
  ])
  expect(judged.problems.every(isWarning)).toBe(true)
  expect(judgeTemplateFile(signing({ capacityRequired: false })).problems).toHaveLength(1)
  expect(judgeTemplateFile(signing({ mandateRequired: true })).problems).toEqual([])
})

test('[TPL-33] a document that persons sign is refused in words, and is not run; one that organisations sign is', () => {
  const signing = (unit: 'person' | 'organisation') =>
    templateWith((template) => {
      const statement = { nl: 'Ik teken.', en: 'I sign.' }
      Object.assign(template.document, { signing: { unit, statement, freeze: 'on-open-for-signing' } })
    })
  expect(judgeTemplateFile(signing('organisation')).problems).toEqual([])
  const { problems } = judgeTemplateFile(signing('person'))
  expect(problems.map(({ at, fault }) => `${pathText(at)} ${fault}`)).toEqual([
    'document.signing.unit signs-per-person',
  ])
  const read = readTemplateFile(signing('organisation'))
  if (!read.ok) throw new Error('not read')
  const { document } = read.value
  const signed = { ...document.signing, unit: 'person' }
  const before = { ...read.value, document: { ...document, signing: signed } } as Template
  expect([isRunnable(read.value), isRunnable(before)]).toEqual([true, false])
})
