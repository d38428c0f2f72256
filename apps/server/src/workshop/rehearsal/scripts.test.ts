import { fieldRefusal, fieldsToAsk, type Organisation, organisationId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { folders } from '../../folders.js'
import { readTemplates } from '../../templateFiles.js'
import { answersTo, examplesOf, givenWith } from './answers.js'
import { noScript, type Script } from './script.js'
import { scriptOf } from './scripts.js'

const { templates } = await readTemplates(folders.templates)

/** Every text in a value, with where it stands. Names of people and ids are the same in both languages. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}.${key}`))
}
/** What is said, without the ids of who does what with which note. */
const said = ({
  people,
  bundles,
  checks,
  stances,
  objections,
  workedIn,
  lines,
  promise,
  promises,
  sheets,
  earlier,
  lookedBack,
}: Script) => ({
  people: Object.fromEntries(Object.entries(people).map(([type, { role, pledge }]) => [type, { role, pledge }])),
  bundles: Object.values(bundles).flatMap((all) => all.map(({ name }) => name)),
  checks: checks.map(({ reason, becomes }) => ({ reason, becomes })),
  stances: Object.values(stances).flatMap((all) => all.map(({ reason }) => reason)),
  objections: objections.map(({ reason }) => reason),
  workedIn,
  lines,
  promise: promise && { text: promise.text, better: promise.better },
  promises: Object.values(promises).map(({ firststep, seen }) => ({ firststep, seen })),
  sheets: Object.values(sheets).flatMap((all) =>
    all.map(({ fields }) => Object.values(fields).filter((saying) => typeof saying === 'string')),
  ),
  earlier: earlier && { ...earlier, agreedOn: null, promises: earlier.promises.map(({ text }) => text) },
  looked: Object.values(lookedBack).flatMap((all) =>
    all.map(({ now, alone }) => [now, Object.values(alone).map(({ example }) => example)]),
  ),
})
/** What is done: everything in which no word is read. */
const moves = ({ bundles, checks, stances, objections, lines, promise, promises, sheets, ...script }: Script) => ({
  people: Object.keys(script.people),
  bundles: Object.entries(bundles).map(([step, all]) => [step, all.map(({ notes, name }) => [notes, name === null])]),
  checks: checks.map(({ about, principle, by, answer, becomes }) => [about, principle, by, answer, becomes === null]),
  stances: Object.entries(stances).map(([step, all]) => [
    step,
    all.map(({ about, by, option }) => [about, by, option]),
  ]),
  objections: objections.map(({ about, by }) => [about, by]),
  lines: Object.entries(lines).map(([step, all]) => [step, Object.keys(all)]),
  promise: promise?.step,
  promises: Object.entries(promises).map(([about, { owner, with: others, days }]) => [about, owner, others, days]),
  sheets: Object.entries(sheets).map(([step, all]) => [
    step,
    all.map(({ about, by, fields }) => [
      about,
      by,
      Object.entries(fields).map(([field, saying]) => [field, typeof saying === 'string' ? 'words' : saying]),
    ]),
  ]),
  workedIn: Object.keys(script.workedIn),
  looked: Object.values(script.lookedBack).map((all) =>
    all.map(({ option, alone }) => [option, Object.entries(alone).map(([type, one]) => [type, one.option])]),
  ),
  rest: [
    script.enables,
    script.drawn,
    script.ticks,
    script.further,
    script.wrongDirection,
    script.notNow,
    script.owners,
  ],
})

test('[RHS-13] every template that is offered has a script, and both languages do the same in other words', () => {
  expect(templates.length).toBeGreaterThan(0)
  for (const { id } of templates) {
    const [dutch, english] = [scriptOf(id, 'nl'), scriptOf(id, 'en')]
    expect(dutch, id).not.toBe(noScript)
    expect(moves(english), id).toEqual(moves(dutch))
    const [nl, en] = [textsIn(said(dutch)), textsIn(said(english))]
    expect(en.map(([path]) => path)).toEqual(nl.map(([path]) => path))
    for (const [index, [path, text]] of en.entries()) expect(text, `${id}${path}`).not.toBe(nl[index]?.[1])
  }
})

test('[RHS-13] a script speaks of notes, steps and types that the template has, in both languages', () => {
  for (const template of templates)
    for (const locale of ['nl', 'en'] as const) {
      const script = scriptOf(template.id, locale)
      const examples = template.steps.flatMap(({ id }) => examplesOf({ template, script }, id))
      const known = new Set(examples.map(({ id }) => id))
      const { bundles, checks, stances, objections } = script
      const about = [
        ...Object.values(bundles).flatMap((all) => all.flatMap(({ notes }) => notes)),
        ...checks.map((one) => one.about),
        ...Object.values(stances).flatMap((all) => all.map((one) => one.about)),
        ...objections.flatMap((one) => one.about),
        ...Object.keys(script.promises),
        ...Object.values(script.sheets).flatMap((all) => all.flatMap((one) => one.about ?? [])),
      ]
      expect(about.filter((id) => !known.has(id))).toEqual([])
      const steps = new Set<string>(template.steps.map(({ id }) => id))
      const named = [bundles, stances, script.lines, script.sheets].flatMap((part) => Object.keys(part))
      expect(named.filter((id) => !steps.has(id))).toEqual([])
      const types = new Set((template.organisationTypes ?? []).map(({ id }) => id))
      const by = [...checks, ...objections].flatMap((one) => one.by)
      expect(by.filter((type) => !types.has(type))).toEqual([])
    }
})

test('[RHS-13] every question that a phone asks in silence has answers in both languages, with what is asked with a note', () => {
  for (const template of templates)
    for (const step of template.steps.filter(({ kind }) => kind === 'contribute' || kind === 'backcast'))
      for (const locale of ['nl', 'en'] as const) {
        const examples = examplesOf({ template, script: scriptOf(template.id, locale) }, step.id)
        expect(examples.length, `${template.id} ${step.id}`).toBeGreaterThan(2)
        const required = (step.fields ?? []).filter((field) => field.required)
        for (const { text, fields } of examples) {
          expect(text[locale], `${template.id} ${step.id} ${locale}`).toBeTruthy()
          const answers = answersTo({ fields: required }, fields ?? {}, locale)
          expect(Object.keys(answers).length, `${template.id} ${step.id} ${text.nl}`).toBe(required.length)
        }
      }
})

test('[RHS-13] [FLD-1] what simulated people answer with a note fits its field', () => {
  for (const template of templates) {
    const organisations = (template.organisationTypes ?? []).map(
      ({ id }, at): Organisation => ({
        id: organisationId(`o${at}`),
        name: id,
        type: id,
        shape: 'circle',
        letters: null,
      }),
    )
    const state = { template, organisations, participants: new Map() }
    for (const step of template.steps.filter(({ noteKind }) => noteKind !== undefined))
      for (const locale of ['nl', 'en'] as const)
        for (const example of examplesOf({ template, script: scriptOf(template.id, locale) }, step.id)) {
          const asked = { fields: fieldsToAsk(template, step), organisations }
          const answers = Object.entries(answersTo(asked, givenWith(example), locale))
          const refused = answers.filter(([id, value]) => fieldRefusal(state, step, { id, value }) !== null)
          expect(refused, `${template.id} ${step.id} ${example.text.nl}`).toEqual([])
        }
  }
})
