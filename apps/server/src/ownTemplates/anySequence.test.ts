import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GateCheck, SegmentMode, StepKind, Template } from '@siroop/domain'
import {
  addField,
  addGate,
  addHorizon,
  addMeeting,
  addOption,
  addQuestion,
  addSection,
  addSegment,
  addStep,
  addTable,
  type Draft,
  duplicateStep,
  isWarning,
  leaveOutAlong,
  moveEntry,
  moveMeeting,
  moveStep,
  putInMeeting,
  readDraft,
  segmentWords,
  stepWords,
  valueAt,
} from '@siroop/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTemplateBytes } from '../templates/templateFile.js'
import { writeYaml } from '../templates/writeYaml.js'

const file = join(import.meta.dirname, '../../../../workshop-templates/korte-waardenronde.yaml')
const short = checkTemplateBytes(readFileSync(file)).template as Template
const words = { nl: 'Iets nieuws', en: 'Something new' }

/** One thing that somebody does in the form. `at` and `to` choose a place in a list, whatever its length is by then. */
interface Done {
  readonly what: keyof typeof acts
  readonly at: number
  readonly to: number
  readonly kind: StepKind
  readonly mode: SegmentMode
  readonly check: GateCheck
}
const checks: readonly GateCheck[] = [
  'min-notes',
  'every-cluster-named',
  'every-item-linked',
  'result-noticed',
  'first-step-within',
  'every-sheet-filled',
  'no-open-objections',
]
const among = (number: number, length: number): number => (length === 0 ? 0 : number % length)
type Edited = ReturnType<typeof moveStep>
const changed = (template: Template, edited: Edited): Template => (edited.ok ? edited.value : template)
function out(template: Template, path: readonly (string | number)[]): Template {
  if (valueAt(template, path) === undefined) return template
  const left = leaveOutAlong(template, path)
  return left.ok ? left.value.template : template
}

const acts = {
  addStep: (one, { kind, at }) => {
    const behind = among(at, one.steps.length)
    const meeting = one.steps[behind]?.session ?? one.sessions[0]?.id
    return meeting === undefined ? one : addStep(one, { kind, meeting, behind }).template
  },
  double: (one, { at }) => duplicateStep(one, among(at, one.steps.length)).template,
  leaveOutStep: (one, { at }) => out(one, ['steps', among(at, one.steps.length)]),
  leaveOutMeeting: (one, { at }) => out(one, ['sessions', among(at, one.sessions.length)]),
  leaveOutSection: (one, { at }) => out(one, ['document', 'sections', among(at, one.document.sections.length)]),
  leaveOutHorizon: (one, { at }) => out(one, ['horizons', among(at, (one.horizons ?? []).length)]),
  leaveOutField: (one, { at, to }) => out(one, ['steps', among(at, one.steps.length), 'fields', to % 2]),
  leaveOutGate: (one, { at }) => out(one, ['steps', among(at, one.steps.length), 'gate', 0]),
  leaveOutSegment: (one, { at }) => out(one, ['steps', among(at, one.steps.length), 'segments', 0]),
  move: (one, { at, to }) =>
    changed(one, moveStep(one, { from: among(at, one.steps.length), to: among(to, one.steps.length) })),
  put: (one, { at, to }) => {
    const meeting = one.sessions[among(to, one.sessions.length)]
    return meeting === undefined ? one : changed(one, putInMeeting(one, among(at, one.steps.length), meeting.id))
  },
  moveMeeting: (one, { at, to }) =>
    changed(one, moveMeeting(one, { from: among(at, one.sessions.length), to: among(to, one.sessions.length) })),
  moveSection: (one, { at, to }) => {
    const { length } = one.document.sections
    return changed(one, moveEntry(one, ['document', 'sections'], { from: among(at, length), to: among(to, length) }))
  },
  addMeeting: (one) => addMeeting(one).template,
  addSection: (one) => addSection(one).template,
  addSegment: (one, { at, mode }) => addSegment(one, among(at, one.steps.length), mode),
  addGate: (one, { at, check }) => addGate(one, among(at, one.steps.length), check),
  addHorizon,
  addQuestion: (one, { at }) => addQuestion(one, among(at, one.steps.length)),
  addTable: (one, { at }) => addTable(one, among(at, one.steps.length)),
  addField: (one, { at }) => addField(one, among(at, one.steps.length), { type: 'text', label: words }),
  addType: (one) => addOption(one, ['organisationTypes'], words),
} as const satisfies Record<string, (template: Template, done: Done) => Template>

const done = fc.record({
  what: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
  at: fc.nat(20),
  to: fc.nat(20),
  kind: fc.constantFrom(...(Object.keys(stepWords) as StepKind[])),
  mode: fc.constantFrom(...(Object.keys(segmentWords) as SegmentMode[])),
  check: fc.constantFrom(...checks),
})

test('[TPA-23] whatever is done in the form, in whatever order: it passes the check or says what is wrong, is kept, and is the same elsewhere', () => {
  fc.assert(
    fc.property(fc.array(done, { minLength: 1, maxLength: 8 }), (sequence) => {
      const template = sequence.reduce<Template>((one, act) => acts[act.what](one, act), short)
      const draft = readDraft(template) as Draft
      expect(draft).not.toBeNull()
      const errors = draft.problems.filter((one) => !isWarning(one))
      expect(draft.template === null).toBe(errors.length > 0)
      const read = checkTemplateBytes(new TextEncoder().encode(writeYaml(draft.template ?? draft.draft)))
      if (draft.template !== null) expect(read.template).toEqual(template)
      else
        expect(read.problems.map(({ at, fault }) => [at, fault])).toEqual(
          expect.arrayContaining(errors.map(({ at, fault }) => [at, fault])),
        )
    }),
    { numRuns: 30 },
  )
})
