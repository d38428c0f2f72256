import { hiddenCharacterAt, knownPlaceholders, type Locale, type Template, unknownPlaceholders } from '@siroop/domain'
import { sectionProblems, wordsOfText } from './document/templateSections.js'
import { entriesOf, isGroup, type LooseTemplate, stepsOf } from './looseTemplate.js'
import { exampleProblems } from './templateExamples.js'
import { gateProblems, isDuration } from './templateGates.js'
import { linkProblems } from './templateLinks.js'
import { methodProblems } from './templateMethod.js'
import { characterCode, problem, type TemplatePath, type TemplateProblem } from './templateProblem.js'
import { referenceProblems } from './templateReferences.js'

/**
 * Judges what hangs together between the parts of a template: ids, languages, placeholders, minutes, references, gates and
 * the method. What could not be read is left alone. Returns every problem at once; `whole` is null when there is something
 * of the wrong form.
 */
export function checkTemplate(template: LooseTemplate, whole: Template | null): readonly TemplateProblem[] {
  return [
    ...doubleIds(template),
    ...textProblems(template),
    ...minutesOfMeetings(template),
    ...order(template),
    ...numbers(template),
    ...referenceProblems(template),
    ...sectionProblems(template),
    ...linkProblems(template),
    ...exampleProblems(template),
    ...gateProblems(template),
    ...methodProblems(template, whole),
  ]
}

type Ids = readonly ({ readonly id?: string | undefined } | undefined)[] | undefined

function doubleIds(template: LooseTemplate): TemplateProblem[] {
  const ofTemplate = (['organisationTypes', 'principles', 'horizons', 'themes', 'sessions', 'steps'] as const).map(
    (key) => placed([key], template[key]),
  )
  const ofSteps = stepsOf(template).flatMap(({ step, index }) => [
    placed(['steps', index, 'fields'], step.fields),
    placed(['steps', index, 'tables'], step.tables),
    placed(['steps', index, 'assess'], step.assess),
    placed(['steps', index, 'voting', 'scale'], step.voting?.scale),
    ...entriesOf(step.fields).map(([at, field]) => placed(['steps', index, 'fields', at, 'options'], field.options)),
    ...entriesOf(step.assess).map(([at, asked]) => placed(['steps', index, 'assess', at, 'answers'], asked.answers)),
  ])
  const examples = stepsOf(template).flatMap(({ step, index }) => placed(['steps', index, 'examples'], step.examples))
  const sections = placed(['document', 'sections'], template.document?.sections)
  return [...ofTemplate, ...ofSteps, sections, examples].flatMap(twice)
}

const placed = (path: TemplatePath, list: Ids): readonly { id: string; at: TemplatePath }[] =>
  entriesOf(list).flatMap(([index, { id }]) => (id === undefined ? [] : [{ id, at: [...path, index, 'id'] }]))

function twice(entries: ReturnType<typeof placed>): TemplateProblem[] {
  const first = new Map<string, TemplatePath>()
  return entries.flatMap(({ id, at }) => {
    const other = first.get(id)
    if (other !== undefined) return [{ ...problem(at, 'id-twice', { id }), other }]
    first.set(id, at)
    return []
  })
}

type Text = Readonly<Record<string, string>>

/** Every text with languages, wherever it stands. */
function* texts(
  value: unknown,
  at: TemplatePath,
): Generator<{ text: Text; unread: readonly string[]; at: TemplatePath }> {
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* texts(entry, [...at, index])
  else if (isGroup(value)) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined)
    const isText =
      entries.length > 0 && entries.every(([key, text]) => (key === 'nl' || key === 'en') && typeof text === 'string')
    const unread = Object.keys(value).filter((key) => value[key] === undefined)
    if (isText) yield { text: Object.fromEntries(entries) as Text, unread, at }
    else for (const [key, entry] of entries) yield* texts(entry, [...at, key])
  }
}

function textProblems(template: LooseTemplate): TemplateProblem[] {
  const { locales, defaultLocale } = template
  const listed = locales?.includes(undefined) ? null : (locales ?? null)
  const problems: TemplateProblem[] = []
  if (listed !== null && defaultLocale !== undefined && !listed.includes(defaultLocale))
    problems.push(problem(['defaultLocale'], 'default-language', { locale: defaultLocale }))
  for (const { text, unread, at } of texts(template, [])) {
    for (const locale of listed ?? [])
      if (locale !== undefined && text[locale] === undefined && !unread.includes(locale))
        problems.push(problem(at, 'no-text-in-language', { locale }))
    for (const [locale, words] of Object.entries(text)) {
      const place = [...at, locale]
      if (listed !== null && !listed.includes(locale as Locale))
        problems.push(problem(place, 'language-not-listed', { locale }))
      const own = [...wordsOfText(template, at)].map((name) => `{${name}}`)
      const known = [...knownPlaceholders(locale as Locale), ...own].join(' ')
      for (const placeholder of unknownPlaceholders(words, locale as Locale).filter((one) => !own.includes(one)))
        problems.push(problem(place, 'unknown-placeholder', { placeholder, known }))
      const hidden = hiddenCharacterAt(words)
      if (hidden >= 0) problems.push(problem(place, 'invisible-text', { code: characterCode(words, hidden) }))
    }
  }
  return problems
}

/** Steps fit in their meeting. Less is fine: what is left is for coming in, a break, running late. */
function minutesOfMeetings(template: LooseTemplate): TemplateProblem[] {
  const steps = stepsOf(template)
  // With a step that could not be placed nothing can be said about a meeting that seems to have none.
  const placedAll = template.steps?.every((step) => step?.session !== undefined) ?? false
  return entriesOf(template.sessions).flatMap(([index, { id, minutes }]) => {
    if (id === undefined) return []
    const own = steps.filter(({ step }) => step.session === id)
    if (own.length === 0) return placedAll ? [problem(['sessions', index], 'session-without-step')] : []
    const sum = own
      .flatMap(({ step }) => entriesOf(step.segments))
      .reduce((total, [, segment]) => total + (segment.minutes ?? 0), 0)
    return minutes === undefined || sum <= minutes
      ? []
      : [problem(['sessions', index, 'minutes'], 'minutes-do-not-fit', { says: minutes, sum })]
  })
}

/** Steps stand in the order of their sessions: a step of an earlier session never follows one of a later session. */
function order(template: LooseTemplate): TemplateProblem[] {
  const place = new Map(entriesOf(template.sessions).map(([index, { id }]) => [id, index]))
  let last = 0
  return stepsOf(template).flatMap(({ step, index }) => {
    const at = place.get(step.session)
    if (at === undefined || at >= last) {
      last = at ?? last
      return []
    }
    return [problem(['steps', index, 'session'], 'step-out-of-order')]
  })
}

/** Smallest and largest numbers that contradict each other, and durations that nobody can count with. */
function numbers(template: LooseTemplate): TemplateProblem[] {
  const above = (at: TemplatePath, least: number | undefined, most: number | undefined): TemplateProblem[] =>
    least !== undefined && most !== undefined && least > most ? [problem(at, 'least-above-most', { least, most })] : []
  const { participants } = template
  const duration = (at: TemplatePath, found: string | undefined): TemplateProblem[] =>
    found === undefined || isDuration(found) ? [] : [problem(at, 'bad-duration', { found })]
  return [
    ...above(['participants', 'min'], participants?.min, participants?.max),
    ...above(['participants', 'organisationsMin'], participants?.organisationsMin, participants?.max),
    ...stepsOf(template).flatMap(({ step, index }) => [
      ...above(
        ['steps', index, 'contribution', 'perPerson', 'min'],
        step.contribution?.perPerson?.min,
        step.contribution?.perPerson?.max,
      ),
      ...entriesOf(step.fields).flatMap(([at, { min, max }]) => above(['steps', index, 'fields', at, 'min'], min, max)),
    ]),
    ...duration(['document', 'checkins', 'every'], template.document?.checkins?.every),
  ]
}
