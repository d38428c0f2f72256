import type { DocumentBoard } from '../document/parts/part.js'
import { contentOf, type SectionContent } from '../document/sections.js'
import { sentenceBeside } from '../rules/checkin/earlier.js'
import { dayInWords } from '../rules/dates.js'
import { agreedItems, contributors, standingSentences } from '../rules/find.js'
import { municipalitiesOf } from '../rules/municipality/names.js'
import { inLocale, type Locale, type TemplateSection, type Translated } from '../template.js'
import type { Earlier } from '../workshop/checkin/earlier.js'
import type { Organisation, WorkshopState } from '../workshop/state.js'
import { commitmentsOf, detailOf, lanesOf, wishesOf } from './details.js'
import type { DocumentText, FrozenManifest, FrozenSection, InForceRule } from './frozen.js'
import { fillPlaceholders, joinNames } from './placeholders.js'

/** What a document is composed from besides the state: the day (YYYY-MM-DD), and what lies open on the board. */
export interface DocumentFacts extends DocumentBoard {
  readonly today: string
}

/**
 * The text as it stands now, to be frozen: agreed content and settled sentences from events alone, and in sections that
 * name steps what came of those; in the content language. No persons, no signatures, no times. The same state, board and
 * day give the same value. Rule: INV-14, decisions.md (Frozen value).
 *
 * @param facts  the day fills {jaar} and closes {datumvan}–{datumtot} when a meeting has no date.
 */
export function compose(state: WorkshopState, rule: InForceRule, facts: DocumentFacts): FrozenManifest {
  const { locale, template } = state
  const values = placeholderValues(state, facts.today)
  const { sections } = template.document
  return {
    format: 'siroop-manifest/1',
    edition: nextEditionNumber(state),
    ...(template.document.kind === 'agreement' ? { document: 'agreement' as const } : {}),
    ...aroundSections(state, facts.today),
    sections: sections
      .map((section) => frozenSection(state, section, facts))
      .filter((section, index) => !isLeftOut(section, sections[index])),
    inForceRule: rule,
    signingStatement: fillPlaceholders(inLocale(template.document.signing?.statement, locale), values),
  }
}

/** An optional section without content, and one that shows what came of steps and has nothing to show. */
function isLeftOut(section: FrozenSection, asked: TemplateSection | undefined): boolean {
  const { sentences, records = [], body } = section
  if (sentences.length > 0 || records.length > 0) return false
  return asked?.optional === true || (asked?.from !== undefined && (asked.render !== 'text' || body === null))
}

/** All of a document but its sections. */
export function aroundSections(state: WorkshopState, today: string): Omit<DocumentText, 'sections'> {
  return {
    title: manifestTitle(state, today),
    locale: state.locale,
    region: state.region,
    kind: state.kind,
    organisations: state.organisations.map(({ id, type, shape, letters, logo = null, ...named }) => ({
      id,
      name: nameInFull(named),
      type,
      shape,
      letters,
      logoSha256: logo,
    })),
    checkinDates: state.checkinDates,
    ...frictionsOf(state),
  }
}

/** Title of the manifest with its placeholders filled, in the content language. */
export const manifestTitle = (state: WorkshopState, today: string): string =>
  fillPlaceholders(inLocale(state.template.document.title, state.locale), placeholderValues(state, today))

/** A text of the template with its placeholders filled in, in every language that it has. */
export const filledIn = (state: WorkshopState, text: Translated, today: string): Translated =>
  Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [locale, fillPlaceholders(words, placeholderValues(state, today))]),
  )

/** What the placeholders of a template stand for now. */
export function placeholderValues(state: WorkshopState, today: string): Parameters<typeof fillPlaceholders>[1] {
  const { locale, template } = state
  const held = state.meetings.filter((meeting) => meeting.openedAtMs !== null)
  const dates = held.flatMap((meeting) => meeting.date ?? []).sort()
  // {jaar} is the year of the vision: the farthest horizon, or this year in a template without horizons
  const farthest = [...(template.horizons ?? [])].sort((one, other) => one.order - other.order)[0]
  return {
    region: state.region,
    year: String(farthest?.year ?? today.slice(0, 4)),
    organisations: joinNames(
      state.organisations.map((organisation) => organisation.name),
      locale,
    ),
    municipalities: joinNames(municipalityNames(state), locale),
    edition: String(nextEditionNumber(state)),
    meetingCount: String(held.length),
    participantCount: String(contributors(state).length),
    organisationCount: String(state.organisations.length),
    dateFrom: dates[0] ?? today,
    dateTo: dates.at(-1) ?? today,
    // a name of a person is not in the frozen value
    facilitator: locale === 'nl' ? 'de begeleider' : 'the facilitator',
    ...(state.earlier === null ? {} : { earlier: earlierInWords(state.earlier, locale) }),
  }
}

/** The municipalities that take part; where none is asked for, the organisations. */
function municipalityNames({ organisations, locale }: WorkshopState): readonly string[] {
  const municipalities = municipalitiesOf(organisations, locale)
  return municipalities.length > 0 ? municipalities : organisations.map(({ name }) => name)
}

/** Two councils may each have a group of the same name. */
const nameInFull = ({ name, municipality }: Pick<Organisation, 'name' | 'municipality'>): string =>
  municipality === undefined ? name : `${name} (${municipality})`

/** Title, edition and day of what a check-in looks back on. */
function earlierInWords({ title, edition, agreedOn, workshop }: Earlier, locale: Locale): string {
  const words =
    locale === 'nl'
      ? { edition: 'editie', of: 'van', typed: 'overgenomen uit een document' }
      : { edition: 'edition', of: 'of', typed: 'taken over from a document' }
  return [
    title,
    ...(edition === null ? [] : [`${words.edition} ${edition}`]),
    ...(agreedOn === null ? [] : [`${words.of} ${dayInWords(agreedOn, locale)}`]),
    ...(workshop === null ? [words.typed] : []),
  ].join(', ')
}

function frictionsOf(state: WorkshopState): Pick<FrozenManifest, 'frictions'> {
  const agreed = new Map(agreedItems(state).map(({ subject, text }) => [subject, text]))
  const frictions = [...state.parked.values()].flatMap(({ where, text, beside }) => {
    const value = beside === undefined ? undefined : agreed.get(beside)
    return where === 'friction' ? [value === undefined ? text : { text, beside: value }] : []
  })
  const earlier = (state.earlier?.talks ?? []).map((talk) => {
    const value = sentenceBeside(state, talk)
    return value === null ? talk.text : { text: talk.text, beside: value }
  })
  const all = [...earlier, ...frictions]
  return all.length === 0 ? {} : { frictions: all }
}

/** A reopened edition keeps its number; after one that was signed comes the next. */
function nextEditionNumber(state: WorkshopState): number {
  const last = state.editions.at(-1)
  if (!last) return 1
  return last.status === 'reopened' ? last.number : last.number + 1
}

function frozenSection(state: WorkshopState, section: TemplateSection, facts: DocumentFacts): FrozenSection {
  const values = placeholderValues(state, facts.today)
  const body = section.body ? fillPlaceholders(inLocale(section.body, state.locale), values) : null
  const sentences = standingSentences(state)
    .filter((sentence) => sentence.section === section.id)
    .map(({ id, version, heading, text, free, item, sources }) => {
      const agreed = state.items.find((one) => one.id === item)
      const detail = agreed && detailOf(state, agreed)
      return {
        id,
        version,
        heading,
        text,
        free,
        item,
        sources,
        bundle: agreed && agreed.bundle !== null ? { id: agreed.bundle, name: agreed.text } : null,
        ...(agreed ? { subject: agreed.subject } : {}),
        ...(detail ? { detail } : {}),
      }
    })
  return {
    id: section.id,
    render: section.render,
    title: fillPlaceholders(inLocale(section.title, state.locale), values),
    ...agreedOnly(contentOf(state, { section, body, isSigned: true }, facts), sentences, isDrafted(state, section)),
    sentences,
    ...(section.render === 'timeline' ? { lanes: lanesOf(state) } : {}),
    ...(isRouteSection(state, section) ? { commitments: commitmentsOf(state), wishes: wishesOf(state) } : {}),
  }
}

/** True for a section of sentences that are made from the sheets of a drafting step. */
const isDrafted = (state: WorkshopState, { id }: TemplateSection): boolean =>
  state.template.steps.some((step) => step.kind === 'draft' && step.output?.section === id)

/**
 * Of a sheet that became a sentence only what the sentence does not say: fields with a gap in their label are its parts. A
 * sheet without a sentence was not agreed on.
 */
function agreedOnly(content: SectionContent, sentences: FrozenSection['sentences'], drafted: boolean): SectionContent {
  const { fields = [], records = [] } = content
  if (!drafted || records.length === 0) return content
  const said = new Set(sentences.map(({ subject }) => subject))
  return {
    ...content,
    fields: fields.filter(({ label }) => label?.includes('…') !== true),
    records: records.filter(({ subject }) => said.has(subject)),
  }
}

/** The section that prints what owners took on: the output of the step in which they are asked. */
export const isRouteSection = (state: WorkshopState, section: TemplateSection): boolean =>
  state.template.steps.some((step) => step.kind === 'assign' && step.output?.section === section.id)
