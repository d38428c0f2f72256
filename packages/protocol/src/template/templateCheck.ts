import { type Locale, type Template, type TemplateField, type TemplateStep, unknownPlaceholders } from '@siroop/domain'
import { methodProblems, type TemplateProblem } from './templateMethod.js'

/**
 * Judges what hangs together between the parts of a template: references, languages, placeholders, minutes.
 * Returns every problem at once; an empty list means that the template can be used.
 */
export function checkTemplate(template: Template): readonly TemplateProblem[] {
  return [
    ...doubles(template),
    ...missingLanguages(template),
    ...strangePlaceholders(template),
    ...minutesOfMeetings(template),
    ...order(template),
    ...methodProblems(template),
    ...template.steps.flatMap((step, index) => references(template, step, index)),
  ]
}

function doubles(template: Template): TemplateProblem[] {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['organisationTypes', template.organisationTypes ?? []],
    ['principles', template.principles ?? []],
    ['horizons', template.horizons ?? []],
    ['themes', template.themes ?? []],
    ['sessions', template.sessions],
    ['steps', template.steps],
    ['document.sections', template.document.sections],
    ...template.steps.map((step, index) => [`steps[${index}].fields`, step.fields ?? []] as const),
    ...template.steps.map((step, index) => [`steps[${index}].tables`, step.tables ?? []] as const),
  ]
  return lists.flatMap(([path, entries]) => {
    const seen = new Set<string>()
    return entries.flatMap((entry, index) => {
      const known = seen.has(entry.id)
      seen.add(entry.id)
      return known ? [{ path: `${path}[${index}].id`, message: `the id "${entry.id}" is used twice` }] : []
    })
  })
}

/** Calls `visit` for every text with languages, wherever it stands. */
function eachText(value: unknown, path: string, visit: (text: Record<string, string>, path: string) => void): void {
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) eachText(entry, `${path}[${index}]`, visit)
  else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    const isText =
      entries.length > 0 && entries.every(([key, text]) => (key === 'nl' || key === 'en') && typeof text === 'string')
    if (isText) visit(value as Record<string, string>, path)
    else for (const [key, entry] of entries) eachText(entry, path === '' ? key : `${path}.${key}`, visit)
  }
}

function missingLanguages(template: Template): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  if (!template.locales.includes(template.defaultLocale))
    problems.push({ path: 'defaultLocale', message: `"${template.defaultLocale}" is not one of the locales` })
  eachText(template, '', (text, path) => {
    for (const locale of template.locales)
      if (text[locale] === undefined) problems.push({ path, message: `there is no text in "${locale}"` })
    for (const locale of Object.keys(text))
      if (!template.locales.includes(locale as Locale))
        problems.push({ path, message: `there is a text in "${locale}", which is not one of the locales` })
  })
  return problems
}

function strangePlaceholders(template: Template): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  eachText(template, '', (text, path) => {
    for (const [locale, words] of Object.entries(text))
      for (const placeholder of unknownPlaceholders(words, locale as Locale))
        problems.push({ path: `${path}.${locale}`, message: `the placeholder ${placeholder} is not known` })
  })
  return problems
}

/** Steps fit in their meeting. Less is fine: what is left is for coming in, a break, running late. */
function minutesOfMeetings(template: Template): TemplateProblem[] {
  return template.sessions.flatMap((meeting, index) => {
    const steps = template.steps.filter((step) => step.session === meeting.id)
    if (steps.length === 0) return [{ path: `sessions[${index}]`, message: 'no step belongs to this session' }]
    const sum = steps.flatMap((step) => step.segments).reduce((total, segment) => total + segment.minutes, 0)
    return sum <= meeting.minutes
      ? []
      : [
          {
            path: `sessions[${index}].minutes`,
            message: `says ${meeting.minutes} minutes, but its steps take ${sum} together`,
          },
        ]
  })
}

/** Steps stand in the order of their sessions: a step of an earlier session never follows one of a later session. */
function order(template: Template): TemplateProblem[] {
  const place = new Map<string, number>(template.sessions.map((meeting, index) => [meeting.id, index]))
  let last = 0
  return template.steps.flatMap((step, index) => {
    const at = place.get(step.session)
    if (at === undefined || at >= last) {
      last = at ?? last
      return []
    }
    return [{ path: `steps[${index}].session`, message: 'stands after a step of a later session' }]
  })
}

function references(template: Template, step: TemplateStep, index: number): TemplateProblem[] {
  const path = `steps[${index}]`
  const kinds = new Set(template.steps.flatMap((other) => (other.noteKind === undefined ? [] : [other.noteKind])))
  const earlierKinds = new Set(
    template.steps.slice(0, index).flatMap((other) => (other.noteKind === undefined ? [] : [other.noteKind])),
  )
  const problems: TemplateProblem[] = []
  const say = (where: string, message: string) => problems.push({ path: `${path}.${where}`, message })
  if (!template.sessions.some((meeting) => meeting.id === step.session))
    say('session', `there is no session "${step.session}"`)
  for (const [at, kind] of (step.input ?? []).entries())
    if (!earlierKinds.has(kind)) say(`input[${at}]`, `no earlier step collects notes of the kind "${kind}"`)
  for (const [at, link] of (step.links ?? []).entries())
    if (!kinds.has(link.to)) say(`links[${at}].to`, `no step collects notes of the kind "${link.to}"`)
  for (const [at, field] of (step.fields ?? []).entries())
    for (const message of fieldProblems(template, field, kinds)) say(`fields[${at}]`, message)
  if (step.output !== undefined && !template.document.sections.some((section) => section.id === step.output?.section))
    say('output.section', `the document has no section "${step.output.section}"`)
  if (step.contribution !== undefined && step.noteKind === undefined)
    say('noteKind', 'a step with a contribution needs a kind of note')
  if (step.lanes?.by === 'field' && !step.fields?.some((field) => field.id === step.lanes?.field))
    say('lanes.field', `the step has no field "${step.lanes.field ?? ''}"`)
  if (step.lanes?.by === 'horizon')
    for (const [at, lane] of (step.lanes.fillOrder ?? []).entries())
      if (!template.horizons?.some((horizon) => horizon.id === lane))
        say(`lanes.fillOrder[${at}]`, `there is no horizon "${lane}"`)
  for (const [at, segment] of step.segments.entries())
    for (const lane of segment.lanes ?? [])
      if (!step.lanes?.fillOrder?.includes(lane))
        say(`segments[${at}].lanes`, `the step does not open the horizon "${lane}"`)
  for (const [at, example] of (step.examples ?? []).entries())
    if (example.org !== undefined && !template.organisationTypes?.some((type) => type.id === example.org))
      say(`examples[${at}].org`, `there is no organisation type "${example.org}"`)
  return problems
}

function fieldProblems(template: Template, field: TemplateField, kinds: ReadonlySet<string>): string[] {
  const problems: string[] = []
  const needsOptions = field.type === 'choice' || field.type === 'multichoice'
  if (needsOptions && (field.options ?? []).length === 0 && field.optionsFrom === undefined)
    problems.push('a choice needs options')
  if (field.optionsFrom !== undefined && (template[field.optionsFrom] ?? []).length === 0)
    problems.push(`takes its options from "${field.optionsFrom}", which the template does not have`)
  if (field.linkTo !== undefined && !kinds.has(field.linkTo))
    problems.push(`links to notes of the kind "${field.linkTo}", which no step collects`)
  return problems
}
