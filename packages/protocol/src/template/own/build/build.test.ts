import { isRunnable, meetingId, type StepKind, type Template, type TemplateGate } from '@siroop/domain'
import { expect, test } from 'vitest'
import { judgeTemplateFile } from '../../templateFile.js'
import { evening } from '../ownTestData.js'
import { withValue } from '../withValue.js'
import {
  addGate,
  addHorizon,
  addMeeting,
  addQuestion,
  addSection,
  addSegment,
  addStep,
  addTable,
  duplicateStep,
} from './addParts.js'
import { leaveOutAlong } from './leaveOutAlong.js'
import { moveMeeting, moveStep, putInMeeting } from './placeSteps.js'
import { stepWords } from './stepWords.js'

/** With meetings so long that minutes are no question. */
const roomy: Template = { ...evening, sessions: evening.sessions.map((one) => ({ ...one, minutes: 400 })) }
const faultsOf = (template: Template): readonly string[] =>
  judgeTemplateFile(template).problems.map(({ at, fault }) => `${at.join('.')} ${fault}`)
const order = (template: Template): readonly string[] => template.steps.map(({ id, session }) => `${session}/${id}`)
const kinds = Object.keys(stepWords) as StepKind[]
const last = (template: Template) => template.steps.length - 1
const left = (template: Template, path: readonly (string | number)[]) => {
  const out = leaveOutAlong(template, path)
  if (!out.ok) throw new Error(JSON.stringify(out.error))
  return out.value
}

test.each(kinds)('[TPA-50] a new step of kind %s can be run wherever it comes behind what was bundled', (kind) => {
  for (const behind of [2, 3, 4]) {
    const meeting = roomy.steps[behind]?.session ?? meetingId('avond')
    const { template, index } = addStep(roomy, { kind, meeting, behind })
    const judged = judgeTemplateFile(template)
    expect(judged.problems.map(({ fault }) => fault)).toEqual(kind === 'backcast' ? ['no-baseline'] : [])
    expect(judged.template !== null && isRunnable(judged.template)).toBe(true)
    expect([template.steps[index]?.kind, template.steps.length]).toEqual([kind, roomy.steps.length + 1])
  }
})
test('[TPA-50] without anything to work on a new step is made all the same, and in one language only where there is one', () => {
  const dutch: Template = { ...roomy, locales: ['nl'] }
  const { template } = addStep(dutch, { kind: 'vote', meeting: meetingId('avond'), behind: -1 })
  expect(template.steps[0]).toMatchObject({ title: { nl: 'Stemmen' }, voting: { method: 'dots' } })
  expect(template.steps[0]).not.toHaveProperty('input')
  expect(JSON.stringify(template.steps[0])).not.toContain('"en"')
})
test('[TPA-50] [TNS-7] values are never voted on by dots: a new vote about them asks where an organisation stands', () => {
  const { template } = addStep(roomy, { kind: 'vote', meeting: meetingId('avond'), behind: 2 })
  expect(template.steps[3]).toMatchObject({ input: ['waarde'], voting: { method: 'gradients', purpose: 'advice' } })
})
test('[TPA-50] who lets people sign gets a statement and a place for signatures; a report becomes an agreement', () => {
  const report = withValue(roomy, ['document', 'kind'], 'harvest')
  const { template } = addStep(report, { kind: 'sign', meeting: meetingId('later'), behind: last(report) })
  expect(template.document).toMatchObject({ kind: 'agreement', signing: { unit: 'organisation' } })
  expect(template.document.sections.at(-1)).toMatchObject({ id: 'ondertekening', render: 'signatures' })
  expect(faultsOf(template)).toEqual([])
})

test('[TPA-51] a step is doubled with an id and a kind of note of its own', () => {
  const { template, index } = duplicateStep(roomy, 1)
  expect(template.steps[index]).toMatchObject({
    id: 'waarden-2',
    noteKind: 'waarde-2',
    title: { nl: 'waarden (kopie)', en: 'waarden (copy)' },
  })
  expect(template.steps[index]).not.toHaveProperty('examples')
  expect(faultsOf(template)).toEqual([])
  expect(duplicateStep(roomy, 9).template).toBe(roomy)
})

test('[TPA-52] a step that is left out takes along what cannot be without it, and says what', () => {
  const shown = withValue(roomy, ['document', 'sections', 0, 'from'], ['waarden'])
  const out = left(shown, ['steps', 1])
  expect(out.along.map(({ what, title }) => `${what} ${title.nl}`)).toEqual(['step bundels', 'fills Waarden'])
  expect(out.left).toEqual([])
  expect(order(out.template)).toEqual(['avond/welkom', 'avond/pauze', 'later/slot'])
  expect(faultsOf(out.template)).toEqual([])
})
test('[TPA-52] the text of a section goes when it asks for words of that step; a condition goes when it looks at nothing', () => {
  const asks = withValue(
    withValue(roomy, ['document', 'sections', 0, 'from'], ['waarden']),
    ['document', 'sections', 0, 'body'],
    {
      nl: 'Wij kozen {waarde}.',
      en: 'We chose {waarde}.',
    },
  )
  const gated = withValue(asks, ['steps', 4, 'gate'], [{ check: 'no-open-objections', severity: 'warn' }])
  expect(left(gated, ['steps', 2]).along.map(({ what }) => what)).toEqual([])
  const consented = withValue(gated, ['steps', 2, 'voting'], { method: 'consent', unit: 'organisation' })
  expect(left(consented, ['steps', 2]).along).toEqual([
    { what: 'gate', title: { nl: 'slot', en: 'slot' }, check: 'no-open-objections' },
  ])
  expect(left(asks, ['steps', 1]).along.map(({ what }) => what)).toContain('words')
})
test('[TPA-52] a meeting takes its steps along, a section what fills it, a field the lanes that lie by it', () => {
  const meeting = left(roomy, ['sessions', 1])
  expect(meeting.along.map(({ what, title }) => `${what} ${title.nl}`)).toEqual(['step slot'])
  expect(meeting.template.sessions).toHaveLength(1)
  const two = addSection(roomy).template
  expect(left(two, ['document', 'sections', 0]).along.map(({ what }) => what)).toEqual(['output'])
  const options = [{ id: 'a', label: { nl: 'A', en: 'A' } }]
  const choice = { id: 'soort', type: 'choice', label: { nl: 'Soort', en: 'Kind' }, options }
  const lanes = withValue(withValue(roomy, ['steps', 1, 'fields', 1], choice), ['steps', 1, 'lanes'], {
    by: 'field',
    field: 'soort',
  })
  const less = left(lanes, ['steps', 1, 'fields', 1])
  expect([less.along.map(({ what }) => what), faultsOf(less.template)]).toEqual([['lanes'], []])
})
test('[TPA-52] a period that goes is no longer opened anywhere', () => {
  const { template } = addStep(roomy, { kind: 'backcast', meeting: meetingId('avond'), behind: 2 })
  const out = left(template, ['horizons', 0])
  expect(out.along.map(({ what }) => what)).toEqual(['lane'])
  expect(out.template.steps[3]?.lanes?.fillOrder).toEqual(['halverwege', 'nu'])
  expect(out.template.horizons?.map(({ order: at }) => at)).toEqual([1, 2])
})
test('[TPA-52] the last meeting, step and section stay; what has to be repaired by hand is told', () => {
  const one = left(roomy, ['sessions', 1]).template
  for (const path of [
    ['sessions', 0],
    ['document', 'sections', 0],
  ])
    expect(leaveOutAlong(one, path)).toMatchObject({ ok: false, error: [{ fault: 'list-empty' }] })
  const needs = withValue(roomy, ['steps', 4, 'gate'], [{ check: 'min-notes', value: 1, severity: 'block' }])
  expect(left(needs, ['steps', 3]).left).toEqual([])
})

test('[TPA-53] a step goes to another meeting, by dragging or by choosing; never before what it needs', () => {
  const dragged = moveStep(roomy, { from: 3, to: 4 })
  expect(dragged.ok && order(dragged.value).slice(-2)).toEqual(['later/slot', 'later/pauze'])
  const chosen = putInMeeting(roomy, 3, meetingId('later'))
  expect(chosen.ok && order(chosen.value).slice(-2)).toEqual(['later/pauze', 'later/slot'])
  const early = addStep(roomy, { kind: 'cluster', meeting: meetingId('later'), behind: 4 }).template
  const back = putInMeeting(early, 5, meetingId('avond'))
  expect(back.ok && order(back.value).at(-2)).toBe('avond/bundelen')
  expect(moveStep(roomy, { from: 2, to: 0 })).toMatchObject({ ok: false, error: [{ fault: 'input-not-collected' }] })
  expect(putInMeeting(roomy, 4, meetingId('avond'))).toMatchObject({
    ok: false,
    error: [{ fault: 'session-without-step' }],
  })
  expect(moveStep(roomy, { from: 1, to: 9 })).toEqual({ ok: true, value: roomy })
})
test('[TPA-53] a meeting moves with all its steps, unless they would come before what they need', () => {
  const { template } = addMeeting(roomy)
  const first = moveMeeting(template, { from: 2, to: 0 })
  expect(first.ok && order(first.value)[0]).toBe('bijeenkomst/uitleg')
  const early = addStep(roomy, { kind: 'cluster', meeting: meetingId('later'), behind: 4 }).template
  expect(moveMeeting(early, { from: 1, to: 0 })).toMatchObject({ ok: false, error: [{ fault: 'input-not-collected' }] })
})

test('[TPA-54] meetings, parts, conditions, sections, periods, questions and tables are added so that they are right at once', () => {
  const gates: readonly TemplateGate['check'][] = ['min-notes', 'min-organisations-contributed']
  const gated = gates.reduce((template, check) => addGate(template, 1, check), roomy)
  expect(gated.steps[1]?.gate).toEqual([
    { check: 'min-notes', value: 1, severity: 'warn' },
    { check: 'min-organisations-contributed', value: 'all', severity: 'warn' },
  ])
  const asked = addStep(gated, { kind: 'assess', meeting: meetingId('avond'), behind: 3 }).template
  const tables = addStep(asked, { kind: 'tables', meeting: meetingId('avond'), behind: 4 }).template
  const whole = [
    (one: Template) => addMeeting(one).template,
    (one: Template) => addSection(one).template,
    (one: Template) => addSegment(one, 1, 'pairs'),
    addHorizon,
    (one: Template) => addQuestion(one, 4),
    (one: Template) => addTable(one, 5),
  ].reduce((template, add) => add(template), tables)
  expect(faultsOf(whole)).toEqual([])
  expect(whole.steps[4]?.assess?.map(({ id }) => id)).toEqual(['vraag', 'vraag-2'])
  expect(whole.steps[5]?.tables?.map(({ id }) => id)).toEqual(['tafel-1', 'tafel-2', 'tafel'])
})
test('[TPA-54] a new period is opened where all were, a new table takes a theme without one or makes one', () => {
  const back = addStep(roomy, { kind: 'backcast', meeting: meetingId('avond'), behind: 2 }).template
  expect(addHorizon(back).steps[3]?.lanes?.fillOrder).toEqual(['later', 'halverwege', 'nu', 'tijdvak'])
  const themed = withValue(roomy, ['themes'], [{ id: 'zorg', label: { nl: 'Zorg', en: 'Care' } }])
  const { template } = addStep(themed, { kind: 'tables', meeting: meetingId('avond'), behind: 3 })
  const more = addTable(template, 4)
  expect(more.themes?.map(({ id }) => id)).toEqual(['zorg', 'tafel'])
  expect(faultsOf(more)).toEqual([])
})
test('[TPA-54] a new section comes before the signatures', () => {
  const signed = addStep(roomy, { kind: 'sign', meeting: meetingId('later'), behind: 4 }).template
  expect(addSection(signed).template.document.sections.map(({ id }) => id)).toEqual([
    'waarden',
    'deel',
    'ondertekening',
  ])
})
