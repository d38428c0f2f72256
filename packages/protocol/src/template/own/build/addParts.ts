import {
  type GateCheck,
  meetingId,
  type SegmentMode,
  stepId,
  type Template,
  type TemplateGate,
  type TemplateStep,
} from '@siroop/domain'
import { freeId, idFrom } from '../ids.js'
import { withValue } from '../withValue.js'
import { inLanguagesOf, newSegment, yesOrNo } from './beginnings.js'
import { newKind, newStep, type StepPlace } from './newStep.js'
import { partWords } from './stepWords.js'

/** What was made, and where it stands in its list. */
export interface Added {
  readonly template: Template
  readonly index: number
}

/** One step more, with all that its kind needs; see `newStep`. */
export function addStep(template: Template, place: StepPlace): Added {
  const { step, needs } = newStep(template, place)
  return putBehind({ ...template, ...needs }, place.behind, step)
}

/**
 * The same step once more, behind it. What people write in it is a kind of its own, so that nothing is mixed; invented
 * examples stay with the first.
 */
export function duplicateStep(template: Template, index: number): Added {
  const step = template.steps[index]
  if (step === undefined) return { template, index }
  const { examples: _, noteKind, ...rest } = step
  const own = noteKind === undefined ? undefined : newKind(template, noteKind)
  const links = step.links?.map((link) => (link.to === noteKind && own !== undefined ? { ...link, to: own } : link))
  return putBehind(template, index, {
    ...rest,
    id: stepId(freeId(step.id, new Set(template.steps.map(({ id }) => id)))),
    title: Object.fromEntries(
      Object.entries(step.title).map(([locale, text]) => [
        locale,
        `${text} (${partWords.copy[locale as 'nl' | 'en']})`,
      ]),
    ),
    ...(own === undefined ? {} : { noteKind: own }),
    ...(links === undefined ? {} : { links }),
  })
}

/** One meeting more, at the end. It begins with a step, so that it is a meeting. */
export function addMeeting(template: Template): Added {
  const id = meetingId(idFrom('bijeenkomst', new Set(template.sessions.map((one) => one.id))))
  const meeting = { id, title: inLanguagesOf(template, partWords.meeting), minutes: 60 }
  const made = addStep(
    { ...template, sessions: [...template.sessions, meeting] },
    {
      kind: 'inform',
      meeting: id,
      behind: template.steps.length - 1,
    },
  )
  return { template: made.template, index: template.sessions.length }
}

/** One part more of a step, at the end. */
export const addSegment = (template: Template, step: number, mode: SegmentMode): Template =>
  withValue(
    template,
    ['steps', step, 'segments'],
    [...(template.steps[step]?.segments ?? []), newSegment(template, mode, 5)],
  )

/** One condition more for closing a step, with a value that fits. It warns until somebody makes it block. */
export function addGate(template: Template, step: number, check: GateCheck): Template {
  const value = firstValues[check]
  const gate: TemplateGate = { check, ...(value === undefined ? {} : { value }), severity: 'warn' }
  return withValue(template, ['steps', step, 'gate'], [...(template.steps[step]?.gate ?? []), gate])
}
const firstValues: Partial<Record<GateCheck, number | string>> = {
  'min-notes': 1,
  'min-organisations-contributed': 'all',
  'first-step-within': 'P30D',
}

/** One part more of the result document: a list, at the end but before the signatures. */
export function addSection(template: Template): Added {
  const { sections } = template.document
  const id = idFrom('deel', new Set(sections.map((one) => one.id)))
  const signatures = sections.findIndex(({ render }) => render === 'signatures')
  const index = signatures < 0 ? sections.length : signatures
  const section = { id, title: inLanguagesOf(template, partWords.section), render: 'list' } as const
  const next = [...sections.slice(0, index), section, ...sections.slice(index)]
  return { template: withValue(template, ['document', 'sections'], next), index }
}

/** One period more, at the end. Steps that open all periods open this one too. */
export function addHorizon(template: Template): Template {
  const horizons = template.horizons ?? []
  const id = idFrom('tijdvak', new Set(horizons.map((one) => one.id)))
  const horizon = { id, label: inLanguagesOf(template, partWords.horizon), order: horizons.length + 1 }
  const opensAll = (step: TemplateStep): boolean =>
    step.lanes?.by === 'horizon' && horizons.every((one) => (step.lanes?.fillOrder ?? []).includes(one.id))
  const steps = template.steps.map((step) =>
    opensAll(step) && step.lanes !== undefined
      ? { ...step, lanes: { ...step.lanes, fillOrder: [...(step.lanes.fillOrder ?? []), id] } }
      : step,
  )
  return { ...template, horizons: [...horizons, horizon], steps }
}

/** One question more that is answered about each text of a step. */
export function addQuestion(template: Template, step: number): Template {
  const asked = template.steps[step]?.assess ?? []
  const id = idFrom('vraag', new Set(asked.map((one) => one.id)))
  const question = inLanguagesOf(template, partWords.asked)
  return withValue(template, ['steps', step, 'assess'], [...asked, { id, question, answers: yesOrNo(template) }])
}

/** One table more. Where tables are about themes it takes the first theme without one, and makes a theme when there is none. */
export function addTable(template: Template, step: number): Template {
  const { tables = [], lanes } = template.steps[step] ?? {}
  const taken = new Set(tables.map((one) => one.id))
  const title = inLanguagesOf(template, partWords.table)
  const themes = template.themes ?? []
  const theme = lanes?.by === 'theme' ? themes.find(({ id }) => !taken.has(id)) : undefined
  const id = theme?.id ?? idFrom('tafel', new Set([...taken, ...themes.map((one) => one.id)]))
  const table = { id, title: theme?.label ?? title, dilemma: inLanguagesOf(template, partWords.dilemma) }
  const next = withValue(template, ['steps', step, 'tables'], [...tables, table])
  return lanes?.by === 'theme' && theme === undefined ? { ...next, themes: [...themes, { id, label: title }] } : next
}

function putBehind(template: Template, behind: number, step: TemplateStep): Added {
  const index = behind + 1
  const steps = [...template.steps.slice(0, index), step, ...template.steps.slice(index)]
  return { template: { ...template, steps }, index }
}
