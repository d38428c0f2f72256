import { agreedItems, contributors, standingSentences } from '../rules/find.js'
import { inLocale, type TemplateSection, type Translated } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
import { commitmentsOf, detailOf, lanesOf, wishesOf } from './details.js'
import type { FrozenManifest, FrozenSection, InForceRule } from './frozen.js'
import { fillPlaceholders, joinNames } from './placeholders.js'

/**
 * The manifest as it stands now: agreed content and settled sentences only, from events alone, in the content language.
 * No persons, no signatures, no times. The same state and day give the same value. Rule: INV-14, decisions.md (Frozen value).
 *
 * @param today  YYYY-MM-DD; fills {jaar} and closes {datumvan}–{datumtot} when a meeting has no date.
 */
export function compose(state: WorkshopState, rule: InForceRule, today: string): FrozenManifest {
  const { locale, template } = state
  const edition = nextEditionNumber(state)
  const values = valuesOf(state, today)
  return {
    format: 'siroop-manifest/1',
    title: manifestTitle(state, today),
    edition,
    locale,
    region: state.region,
    kind: state.kind,
    organisations: state.organisations.map(({ id, name, type, shape, letters, logo = null }) => ({
      id,
      name,
      type,
      shape,
      letters,
      logoSha256: logo,
    })),
    sections: template.document.sections
      .map((section) => frozenSection(state, section, values))
      .filter((section, index) => template.document.sections[index]?.optional !== true || section.sentences.length > 0),
    checkinDates: state.checkinDates,
    ...frictionsOf(state),
    inForceRule: rule,
    signingStatement: fillPlaceholders(inLocale(template.document.signing?.statement, locale), values),
  }
}

/** Title of the manifest with its placeholders filled, in the content language. */
export const manifestTitle = (state: WorkshopState, today: string): string =>
  fillPlaceholders(inLocale(state.template.document.title, state.locale), valuesOf(state, today))

/** A text of the template with its placeholders filled in, in every language that it has. */
export const filledIn = (state: WorkshopState, text: Translated, today: string): Translated =>
  Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [locale, fillPlaceholders(words, valuesOf(state, today))]),
  )

function valuesOf(state: WorkshopState, today: string): Parameters<typeof fillPlaceholders>[1] {
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
    edition: String(nextEditionNumber(state)),
    meetingCount: String(held.length),
    participantCount: String(contributors(state).length),
    organisationCount: String(state.organisations.length),
    dateFrom: dates[0] ?? today,
    dateTo: dates.at(-1) ?? today,
    // a name of a person is not in the frozen value
    facilitator: locale === 'nl' ? 'de begeleider' : 'the facilitator',
  }
}

function frictionsOf(state: WorkshopState): Pick<FrozenManifest, 'frictions'> {
  const agreed = new Map(agreedItems(state).map(({ subject, text }) => [subject, text]))
  const frictions = [...state.parked.values()].flatMap(({ where, text, beside }) => {
    const value = beside === undefined ? undefined : agreed.get(beside)
    return where === 'friction' ? [value === undefined ? text : { text, beside: value }] : []
  })
  return frictions.length === 0 ? {} : { frictions }
}

/** A reopened edition keeps its number; after one that was signed comes the next. */
function nextEditionNumber(state: WorkshopState): number {
  const last = state.editions.at(-1)
  if (!last) return 1
  return last.status === 'reopened' ? last.number : last.number + 1
}

function frozenSection(
  state: WorkshopState,
  section: TemplateSection,
  values: Parameters<typeof fillPlaceholders>[1],
): FrozenSection {
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
    body,
    sentences,
    ...(section.render === 'timeline' ? { lanes: lanesOf(state) } : {}),
    ...(isRouteSection(state, section) ? { commitments: commitmentsOf(state), wishes: wishesOf(state) } : {}),
  }
}

/** The section that prints what owners took on: the output of the step in which they are asked. */
export const isRouteSection = (state: WorkshopState, section: TemplateSection): boolean =>
  state.template.steps.some((step) => step.kind === 'assign' && step.output?.section === section.id)
