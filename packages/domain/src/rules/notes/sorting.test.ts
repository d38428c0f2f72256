import { expect, test } from 'vitest'
import { noteId, stepId } from '../../ids.js'
import type { TemplateStep } from '../../template.js'
import { aTemplate, both, part, step } from '../../templateTestData.js'
import { aNote, anOpenMeeting, facilitator, join, org, organisations, speaker, type Table } from '../../testData.js'
import type { Audience } from '../../view/base.js'
import type { FacilitatorView } from '../../view/facilitatorView.js'
import type { ParticipantView } from '../../view/participantView.js'
import type { WallView } from '../../view/wallView.js'
import { isRunnable } from '../runnable.js'
import { fieldRefusal } from './contribution.js'
import { askedFields } from './fields.js'
import { lanesOfNote, sortedBy } from './sorting.js'

const themes = ['zorg', 'wonen', 'school'].map((id) => ({ id, label: both(id) }))
const domains = { id: 'domeinen', type: 'multichoice', label: both('Domeinen'), optionsFrom: 'themes' } as const
const kinds = [{ id: 'regels', label: both('Regels') }]

function aStep(by: NonNullable<TemplateStep['lanes']>, more: Partial<TemplateStep> = {}): TemplateStep {
  return step('knelpunt', 'contribute', [part(6, 'silent'), part(5, 'plenary')], {
    noteKind: 'knelpunt',
    contribution: { mode: 'silent', reveal: 'on-reveal', attribution: 'organisation' },
    lanes: by,
    ...more,
  })
}
const withStep = (one: TemplateStep) => aTemplate({ themes, steps: [one, step('eind', 'inform', [part(5, 'listen')])] })
const inMeeting = (one: TemplateStep, names: readonly string[] = organisations): Table =>
  anOpenMeeting(names, { ...withStep(one), participants: { min: 1, max: 40, organisationsMin: 1 } })

test('[WRT-1] with lanes by theme a note is asked for its theme first, unless the step asks for themes itself', () => {
  const own = { id: 'geval', type: 'text', label: both('Geval') } as const
  expect(askedFields(aStep({ by: 'theme' }, { fields: [own] })).map(({ id }) => id)).toEqual(['theme', 'geval'])
  expect(askedFields(aStep({ by: 'theme' }, { fields: [own, domains] })).map(({ id }) => id)).toEqual([
    'geval',
    'domeinen',
  ])
  expect(askedFields(aStep({ by: 'organisationType' }, { fields: [own] }))).toEqual([own])
})

test('[WRT-1] the phone gets the themes with the question', () => {
  const table = inMeeting(aStep({ by: 'theme' }))
  const view = table.view({ kind: 'participant', id: speaker('ggd') }) as ParticipantView
  if (view.now.kind !== 'write') throw new Error('nobody writes')
  expect(view.now.fields.map(({ id, options }) => [id, options?.map((one) => one.id)])).toEqual([
    ['theme', ['zorg', 'wonen', 'school']],
  ])
})

test('[WRT-2] a note lies in the lane of each of its themes, in no lane while it says nothing', () => {
  const table = inMeeting(aStep({ by: 'theme' }, { fields: [domains] }))
  const sorted = sortedBy(table.now, aStep({ by: 'theme' }, { fields: [domains] }))
  if (sorted === null) throw new Error('not sorted')
  const lanes = (domeinen: string) => lanesOfNote(sorted, { fields: { domeinen }, organisation: null }, [])
  expect(lanes('school zorg')).toEqual(['zorg', 'school'])
  expect(lanes('')).toEqual([])
})

test('[WRT-2] lanes by organisation are the kinds of organisation that take part, in the order of the template', () => {
  const one = aStep({ by: 'organisationType' })
  const table = inMeeting(one)
  const sorted = sortedBy(table.now, one)
  expect(sorted?.lanes.map(({ id }) => id)).toEqual(['welzijn', 'ggd', 'gemeente', 'corporatie'])
  const note = { fields: {}, organisation: org('ggd') }
  expect(sorted && lanesOfNote(sorted, note, table.now.organisations)).toEqual(['ggd'])
})

test('[WRT-2] lanes by a field are what can be picked in it', () => {
  const one = aStep(
    { by: 'field', field: 'soort' },
    { fields: [{ id: 'soort', type: 'choice', label: both('Soort'), options: kinds }] },
  )
  expect(sortedBy(inMeeting(one).now, one)).toMatchObject({ field: 'soort', lanes: [{ id: 'regels' }] })
})

test('[WRT-3] a theme is one that the template has; it may stay empty until later', () => {
  const one = aStep({ by: 'theme' })
  const table = inMeeting(one)
  const refused = (value: string) => fieldRefusal(table.now, one, { id: 'theme', value })
  expect([refused('zorg'), refused(''), refused('sport')]).toEqual([null, null, 'not-an-option'])
})

test('[WRT-4] there is no lane of an organisation where it does not stand beside the notes', () => {
  const contribution = { mode: 'silent', reveal: 'on-reveal', attribution: 'anonymous' } as const
  const anonymous = aStep({ by: 'organisationType' }, { contribution })
  expect(sortedBy(inMeeting(anonymous).now, anonymous)).toBeNull()
  const bundled = step('groeperen', 'cluster', [part(5, 'sort')], { input: ['knelpunt'] })
  const one = aStep({ by: 'organisationType' })
  const few = anOpenMeeting(['welzijn', 'ggd'], aTemplate({ themes, steps: [one, bundled] }))
  expect(sortedBy(few.now, one)).toBeNull()
})

const all = (names: readonly string[]): readonly Audience[] => [
  { kind: 'facilitator', id: facilitator },
  { kind: 'roomScreen' },
  ...names.map((name): Audience => ({ kind: 'participant', id: speaker(name) })),
]

/** What everybody is sent while two people write and after it was opened; `swapped`: each wrote the other note. */
function sent(one: TemplateStep, names: readonly string[], swapped: boolean): readonly string[] {
  const table = inMeeting(one, names)
  const colleague = speaker('collega')
  join(table, names[0] ?? '', colleague, false)
  const two = [
    { id: speaker(names[0] ?? ''), name: names[0] ?? '' },
    { id: names.length === 1 ? colleague : speaker(names.at(-1) ?? ''), name: names.at(-1) ?? '' },
  ]
  const writers = swapped ? two.toReversed() : two
  const step = stepId('knelpunt')
  table.submitted.set(
    step,
    writers.map(({ name }, at) => aNote(`n${at}`, name)),
  )
  const looks = [...all(names).map((who) => JSON.stringify(table.view(who)))]
  for (const [at, { id }] of writers.entries()) table.authors.set(noteId(`n${at}`), id)
  table.next()
  const fields = (at: number) => ({ theme: at === 0 ? 'zorg' : 'wonen' })
  table.notes.set(
    step,
    writers.map((_, at) => ({ id: noteId(`n${at}`), text: `Woord ${at}`, fields: fields(at), organisation: null })),
  )
  // where nothing links, nobody is told which notes are the own: the own document says so
  return [...looks, ...all(names).map((who) => JSON.stringify(table.view(who)))]
}

test.each([1, 2, 3])(
  '[WRT-5] with %d organisations lanes say nothing of who wrote: swapped, every view is the same',
  (size) => {
    const names = organisations.slice(0, size)
    const contribution = { mode: 'silent', reveal: 'on-reveal', attribution: 'anonymous' } as const
    for (const by of ['theme', 'organisationType'] as const) {
      const one = aStep({ by }, { contribution })
      expect(sent(one, names, true)).toEqual(sent(one, names, false))
    }
  },
)

test('[WRT-5] before the reveal nobody is told a number per lane', () => {
  const table = inMeeting(aStep({ by: 'theme' }))
  table.submitted.set(stepId('knelpunt'), [aNote('n1', 'ggd')])
  const wall = table.view({ kind: 'roomScreen' }) as WallView
  expect(wall.now).toEqual({ kind: 'silent', texts: wall.now.kind === 'silent' && wall.now.texts, notes: 0 })
  table.next()
  expect(table.view({ kind: 'roomScreen' })).toMatchObject({ now: { kind: 'notes', sorted: { field: 'theme' } } })
  const regie = table.view({ kind: 'facilitator', id: facilitator }) as FacilitatorView
  expect(regie.now?.sorted?.lanes.map(({ id }) => id)).toEqual(['zorg', 'wonen', 'school'])
})

test('[WRT-6] a template with lanes is run when there is something to draw them from', () => {
  const runs = (by: NonNullable<TemplateStep['lanes']>, more: Partial<TemplateStep> = {}) =>
    isRunnable(withStep(aStep(by, more)))
  expect([runs({ by: 'theme' }), runs({ by: 'organisationType' })]).toEqual([true, true])
  expect(isRunnable({ ...withStep(aStep({ by: 'theme' })), themes: [] })).toBe(false)
  expect(runs({ by: 'field', field: 'weg' })).toBe(false)
  expect(runs({ by: 'principle' })).toBe(false)
})
