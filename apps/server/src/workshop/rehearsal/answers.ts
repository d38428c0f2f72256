import {
  type Authority,
  addDuration,
  type ConsentAnswer,
  inLocale,
  type Locale,
  type Organisation,
  type ParticipantId,
  type SignatoryDetails,
  type StepId,
  type SubjectId,
  type Template,
  type TemplateExample,
  type TemplateField,
  type Translated,
  themeField,
} from '@siroop/domain'
import type { Script, SheetSaying } from './script.js'

/** An example with an id, also when the template gives it none. */
export type NamedExample = TemplateExample & { readonly id: string }
/** What simulated people know before they begin. */
export interface Part {
  readonly template: Template
  readonly script: Script
}

/** Examples of a step: those of the template, and those of the script. */
export function examplesOf({ template, script }: Part, step: StepId): readonly NamedExample[] {
  const given = template.steps.find((one) => one.id === step)?.examples ?? []
  const all = [...given, ...(script.more[step] ?? [])]
  return all.map((example, index) => ({ ...example, id: example.id ?? `${step}-${index + 1}` }))
}

/** What is answered with a note, of what the phone asks and only that. `given`: by field; a text or one per language. */
export function answersTo(
  asked: {
    readonly fields: readonly { readonly id: string; readonly type?: TemplateField['type'] }[]
    /** With these an example that names types of organisations means everyone of them. */
    readonly organisations?: readonly Pick<Organisation, 'id' | 'type'>[]
  },
  given: Readonly<Record<string, unknown>>,
  locale: Locale,
): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const { id, type = 'text' } of asked.fields) {
    const named = asked.organisations !== undefined && type.startsWith('organisation')
    const value = named ? organisationsIn(given[id], asked.organisations ?? []) : wordsOf(given[id], locale)
    if (value !== null) answers[id] = value
  }
  return answers
}

/** Ids of the organisations of the named types, in their order; null when there are none. */
const organisationsIn = (types: unknown, all: readonly Pick<Organisation, 'id' | 'type'>[]): string | null => {
  const wanted = new Set(Array.isArray(types) ? types : [types])
  const named = all.flatMap(({ id, type }) => (wanted.has(type) ? [id] : [])).join(' ')
  // what is named by its ids already stays as it is
  return named || (typeof types === 'string' ? types : null)
}

/** What stands in a field of a sheet, as it is kept. Null for nobody. */
export function sheetValueOf(
  saying: SheetSaying,
  room: {
    readonly today: string
    readonly organisations: readonly Pick<Organisation, 'id' | 'type'>[]
    readonly speakerOf: (type: string) => ParticipantId | null
  },
): string | null {
  if (typeof saying === 'string') return saying
  if ('value' in saying) return saying.value
  if ('types' in saying) return organisationsIn(saying.types, room.organisations)
  if ('speakerOf' in saying) return room.speakerOf(saying.speakerOf)
  return new Date(Date.parse(`${room.today}T12:00:00Z`) + saying.days * 86_400_000).toISOString().slice(0, 10)
}

/** What an example says with its text, as the phone asks it: its lane is the theme that it belongs to. */
export const givenWith = ({ lane, fields }: TemplateExample): Readonly<Record<string, unknown>> => ({
  ...(lane === undefined ? {} : { [themeField]: lane }),
  ...fields,
})

/** A value of an example as text: as it stands, several with a space between them, or in this language. Null for what is no text. */
export function wordsOf(value: unknown, locale: Locale): string | null {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(' ') || null
  return typeof value === 'object' && value !== null ? inLocale(value as Translated, locale) || null : null
}

/** Every fourth organisation can live with what the others stand for. `voice` counts organisations from 0. */
export const consentOf = (voice: number): Exclude<ConsentAnswer, 'object'> =>
  voice % 4 === 3 ? 'live-with' : 'stand-for'

/** Near the high end: the highest option, for one in three the one below it. */
export const optionOf = (options: readonly { readonly id: string }[], place: number): string =>
  options[Math.min(place % 3 === 0 ? 1 : 0, options.length - 1)]?.id ?? ''

/** What the script says that an organisation of this type thinks of a subject in a poll, or null. */
export function stanceOf(
  { script }: Part,
  asked: { readonly step: StepId; readonly type: string; readonly subject: SubjectId },
  subjectOf: (example: string) => SubjectId | null,
): { readonly option: string; readonly reason: string | null } | null {
  const found = script.stances[asked.step]?.find(
    ({ about, by }) => by === asked.type && subjectOf(about) === asked.subject,
  )
  return found === undefined ? null : { option: found.option, reason: found.reason }
}

/** What the script or the example says about an action in an assessment, or null. */
export function assessedAs(
  { template, script }: Part,
  asked: { readonly step: StepId; readonly type: string; readonly question: string },
  example: NamedExample | null,
): string | null {
  const step = template.steps.find(({ id }) => id === asked.step)
  if (step?.kind !== 'assess' || example === null) return null
  const isDirection = asked.question === step.assess?.[0]?.id
  if (script.wrongDirection.includes(example.id)) return isDirection && asked.type !== 'gemeente' ? 'nee' : 'ja'
  const said = example.fields?.[asked.question]
  return typeof said === 'string' ? said : null
}

/** What an owner promises: the day of the example, or the same day in a later year when it has passed. */
export function promiseOf(
  fields: Readonly<Record<string, unknown>>,
  today: string,
  locale: Locale,
): { readonly due: string; readonly firstStep: string } {
  const later = addDuration(today, typeof fields.days === 'number' ? `P${fields.days}D` : 'P1Y') ?? today
  let due = typeof fields.due === 'string' ? fields.due : later
  while (due <= today) due = addDuration(due, 'P1Y') ?? `${Number(today.slice(0, 4)) + 1}-12-31`
  return { due, firstStep: wordsOf(fields.firststep, locale) ?? '' }
}

/** How somebody of this type signs: the police subject to approval, the others on their own authority. */
export function signatureOf(
  { script, template }: Part,
  { type, name, locale }: { readonly type: string; readonly name: string; readonly locale: Locale },
): { readonly authority: Authority; readonly person: SignatoryDetails } {
  const held = type === 'politie' && template.document.signing?.reservation !== 'none'
  const words = signing[locale]
  const own = type === 'inwoners' ? { role: words.council, pledge: words.pledge } : { role: words.board, pledge: null }
  return {
    authority: held ? 'subject-to-approval' : 'own',
    person: {
      name,
      function: script.people[type]?.role ?? own.role,
      sentence: script.people[type]?.pledge ?? own.pledge,
      condition: held ? words.district : null,
    },
  }
}

const signing = {
  nl: {
    board: 'bestuurder',
    council: 'voorzitter adviesraad',
    pledge: 'Wij zitten vanaf het begin aan tafel.',
    district: 'de districtsleiding',
  },
  en: {
    board: 'board member',
    council: 'chair of the advisory council',
    pledge: 'We are at the table from the start.',
    district: 'the district command',
  },
} as const
