import { isRunnable, type Template } from '@siroop/domain'
import { expect, test } from 'vitest'
import { judgeTemplateFile } from '../templateFile.js'
import { isWarning, problemText } from '../templateProblem.js'
import { addField, addOption, copyOfTemplate, leaveOut, moveEntry, withoutLanguage, withText } from './editTemplate.js'
import { freeId, idFrom } from './ids.js'
import { evening } from './ownTestData.js'
import { readDraft } from './readDraft.js'
import { withValue } from './withValue.js'

const changed = (edited: ReturnType<typeof leaveOut>): Template => {
  if (!edited.ok) throw new Error(edited.error.map((one) => problemText(one, 'en')).join(' '))
  return edited.value
}
const refusals = (edited: ReturnType<typeof leaveOut>) =>
  edited.ok ? [] : edited.error.map(({ at, fault }) => `${at.join('.')} ${fault}`)
const stepIds = (template: Template) => template.steps.map(({ id }) => id)

test('[TPA-1] a value is changed at its place, and nothing else: what was given stays, the rest is the same object', () => {
  const next = withValue(evening, ['steps', 1, 'segments', 0, 'minutes'], 12)
  expect(next.steps[1]?.segments[0]?.minutes).toBe(12)
  expect(evening.steps[1]?.segments[0]?.minutes).toBe(15)
  expect(next.steps[0]).toBe(evening.steps[0])
  expect(Object.keys(next)).toEqual(Object.keys(evening))
  expect(withValue(evening, ['steps', 1, 'prompts'], undefined).steps[1]).not.toHaveProperty('prompts')
  expect(withValue(evening, ['steps', 1, 'prompts', 0], undefined).steps[1]?.prompts).toEqual([])
  expect(withValue(evening, ['participants', 'note', 'nl'], 'Welkom').participants.note).toEqual({ nl: 'Welkom' })
})

test('[TPA-1] an optional text that is emptied is gone; another one stays, empty, until somebody fills it', () => {
  const at = ['participants', 'note']
  const noted = withText(evening, at, { locale: 'nl', text: 'Kom', optional: true })
  expect(noted.participants.note).toEqual({ nl: 'Kom' })
  expect(withText(noted, at, { locale: 'nl', text: '', optional: true }).participants).not.toHaveProperty('note')
  const untitled = withText(evening, ['title'], { locale: 'en', text: '', optional: false })
  expect(untitled.title).toEqual({ nl: 'Waardenavond', en: '' })
  expect(judgeTemplateFile(untitled).problems.map(({ at: place, fault }) => [place.join('.'), fault])).toEqual([
    ['title.en', 'text-empty'],
  ])
})

test('[TPA-2] steps change places within a meeting; what would come before its source is refused in words', () => {
  expect(stepIds(changed(moveEntry(evening, ['steps'], { from: 3, to: 2 })))).toEqual([
    'welkom',
    'waarden',
    'pauze',
    'bundels',
    'slot',
  ])
  const tooEarly = moveEntry(evening, ['steps'], { from: 2, to: 1 })
  expect(refusals(tooEarly)).toEqual(['steps.1.input.0 input-not-collected'])
  if (!tooEarly.ok && tooEarly.error[0])
    expect(problemText(tooEarly.error[0], 'nl')).toBe('Geen eerdere stap verzamelt briefjes van de soort "waarde".')
  expect(refusals(moveEntry(evening, ['steps'], { from: 0, to: 4 }))).toEqual(['steps.4.session step-out-of-order'])
  expect(moveEntry(evening, ['steps'], { from: 0, to: 9 })).toEqual({ ok: true, value: evening })
})

test('[TPA-2] what was wrong already does not hold up a repair', () => {
  const broken = withText(evening, ['steps', 1, 'title'], { locale: 'nl', text: 'In {stad}', optional: false })
  expect(stepIds(changed(moveEntry(broken, ['steps'], { from: 3, to: 2 })))[2]).toBe('pauze')
  const long = withValue(evening, ['steps', 3, 'segments', 0, 'minutes'], 90)
  expect(stepIds(changed(leaveOut(long, ['steps', 3])))).toHaveLength(4)
})

test('[TPA-3] a step can be left out when nothing needs it: else the refusal says what', () => {
  expect(stepIds(changed(leaveOut(evening, ['steps', 3])))).not.toContain('pauze')
  expect(refusals(leaveOut(evening, ['steps', 1]))).toEqual(['steps.1.input.0 input-not-collected'])
  expect(refusals(leaveOut(evening, ['steps', 4]))).toEqual(['sessions.1 session-without-step'])
})

test('[TPA-4] organisation types are added, renamed, put in order and removed; examples follow', () => {
  const added = addOption(evening, ['organisationTypes'], { nl: 'Één school', en: 'School' })
  expect(added.organisationTypes?.map(({ id, order }) => [id, order])).toEqual([
    ['ggd', 1],
    ['politie', 2],
    ['een-school', 3],
  ])
  const first = changed(moveEntry(added, ['organisationTypes'], { from: 2, to: 0 }))
  expect(first.organisationTypes?.map(({ id, order }) => [id, order])).toEqual([
    ['een-school', 1],
    ['ggd', 2],
    ['politie', 3],
  ])
  const less = changed(leaveOut(first, ['organisationTypes', 1]))
  expect(less.organisationTypes?.map(({ id, order }) => [id, order])).toEqual([
    ['een-school', 1],
    ['politie', 2],
  ])
  expect(less.steps[1]?.examples?.map(({ org }) => org)).toEqual([undefined, 'politie'])
  expect(judgeTemplateFile(less).problems).toEqual([])
})

test('[TPA-5] a field is added with an id of its own, and removed with what examples say in it', () => {
  const asked = addField(evening, 1, { type: 'text', label: { nl: 'Lane', en: 'Lane' } })
  expect(asked.steps[1]?.fields?.map(({ id }) => id)).toEqual(['gedrag', 'lane-2'])
  const chosen = addField(asked, 1, {
    type: 'choice',
    label: { nl: 'Gedrag', en: 'Behaviour' },
    options: [{ id: 'ja', label: { nl: 'Ja', en: 'Yes' } }],
  })
  expect(chosen.steps[1]?.fields?.at(-1)).toMatchObject({ id: 'gedrag-2', type: 'choice' })
  expect(judgeTemplateFile(chosen).problems).toEqual([])
  const less = changed(leaveOut(chosen, ['steps', 1, 'fields', 0]))
  expect(less.steps[1]?.examples?.[0]?.fields).toEqual({})
  expect(judgeTemplateFile(less).problems).toEqual([])
})

test('[TPA-6] [TNS-2] no principle is left out, of nature or of people, whatever the method', () => {
  const principle = (id: string, group: 'ecological' | 'social') => ({
    id,
    group,
    label: { nl: id, en: id },
    definition: { nl: id, en: id },
    question: { nl: id, en: id },
  })
  const ruled: Template = {
    ...evening,
    principles: [
      ...['aarde', 'stof', 'groen'].map((id) => principle(id, 'ecological')),
      ...['gezond', 'invloed', 'groei', 'gelijk', 'zin'].map((id) => principle(id, 'social')),
    ],
  }
  expect(judgeTemplateFile(ruled).problems).toEqual([])
  expect(refusals(leaveOut(ruled, ['principles', 1]))).toEqual(['principles.1 nature-left-out'])
  expect(refusals(leaveOut(ruled, ['principles', 4]))).toEqual(['principles.4 people-left-out'])
})

test('[TPA-7] a template in one language less is a template; the last language stays', () => {
  const dutch = withoutLanguage(evening, 'en')
  expect(judgeTemplateFile(dutch).problems).toEqual([])
  expect([dutch.locales, dutch.defaultLocale, dutch.steps[1]?.examples?.[0]?.fields]).toEqual([
    ['nl'],
    'nl',
    { gedrag: { nl: 'Wij bellen terug.' } },
  ])
  expect(JSON.stringify(dutch)).not.toContain('"en"')
  expect(withoutLanguage(dutch, 'nl')).toEqual(dutch)
})

test('[TPA-8] a copy has an id that nobody has, is called a copy, and can be run as the first', () => {
  const copy = copyOfTemplate(evening, new Set(['waardenavond', 'waardenavond-2']))
  expect(copy).toEqual({
    ...evening,
    id: 'waardenavond-3',
    title: { nl: 'Waardenavond (kopie)', en: 'Evening of values (copy)' },
  })
  expect(judgeTemplateFile(copy).problems).toEqual([])
  expect(isRunnable(copy)).toBe(true)
})
test.each([
  ['Gemeente', [], 'gemeente'],
  ['  2 Scholen & café’s! ', [], 'scholen-cafe-s'],
  ['日本', [], 'deel'],
  ['x'.repeat(60), [], 'x'.repeat(48)],
  ['Gemeente', ['gemeente', 'gemeente-2'], 'gemeente-3'],
])('[TPA-8] “%s” becomes an id', (words, taken, id) => {
  expect(idFrom(words, new Set(taken))).toBe(id)
})
test('[TPA-8] an id stays within 48 characters, whatever number comes behind it', () => {
  const long = 'x'.repeat(48)
  expect(freeId(long, new Set([long]))).toBe(`${'x'.repeat(46)}-2`)
  expect(freeId('avond-9', new Set(['avond-9']))).toBe('avond-10')
})

test('[TPA-9] a draft is read with everything that is still open in it', () => {
  const open = withValue(withValue(evening, ['steps', 0, 'segments', 0, 'minutes'], 0), ['title', 'nl'], '')
  const read = readDraft(open)
  expect(read?.template).toBeNull()
  expect(read?.problems.map(({ fault }) => fault).sort()).toEqual(['minutes-not-positive', 'text-empty'])
  expect(readDraft(evening)).toEqual({ draft: evening, template: evening, problems: [] })
})
test.each([
  ['a key that the format does not know', withValue(evening, ['kleur'], 'rood')],
  ['a list in place of a text', withValue(evening, ['title', 'nl'], ['x'])],
  ['no steps at all', withValue(evening, ['steps'], undefined)],
  ['a newer format', withValue(evening, ['format'], 'workshop-template/2')],
  ['a text', 'workshop-template/1'],
  ['null', null],
  ['lists within lists', JSON.parse(`{"a":${'['.repeat(40)}${']'.repeat(40)}}`)],
])('[TPA-9] no draft: %s', (_, content) => {
  expect(readDraft(content)).toBeNull()
})

test('[TPA-56] examples, sources, the method and what a field links to are changed, and the file passes the check', () => {
  const at = ['steps', 1] as const
  const linked = { id: 'hoort-bij', type: 'link', label: { nl: 'Hoort bij', en: 'Belongs to' }, linkTo: 'waarde' }
  const changes: readonly (readonly [readonly (string | number)[], unknown])[] = [
    [[...at, 'examples', 2], { text: { nl: 'Samen', en: 'Together' }, org: 'ggd' }],
    [[...at, 'examples', 0, 'fields', 'gedrag'], { nl: 'Wij bellen eerst.', en: 'We call first.' }],
    [['sources'], ['dromen.example']],
    [['method'], 'theme-tables'],
    [['steps', 2, 'fields'], [linked]],
    [['steps', 2, 'fields', 0, 'linkMany'], true],
  ]
  const next = changes.reduce((template, [path, value]) => withValue(template, path, value), evening)
  const judged = judgeTemplateFile(JSON.parse(JSON.stringify(next)))
  expect(judged.problems.filter((one) => !isWarning(one))).toEqual([])
  expect(judged.template).toMatchObject({ method: 'theme-tables', sources: ['dromen.example'] })
  const left = changed(leaveOut(next, ['organisationTypes', 0]))
  expect(left.steps[1]?.examples?.map(({ org }) => org)).toEqual([undefined, 'politie', undefined])
})
