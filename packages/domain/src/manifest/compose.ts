import { contributors, standingSentences } from '../rules/find.js'
import { inLocale, type TemplateSection } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'
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
  const dates = state.meetings
    .flatMap((meeting) => (meeting.openedAtMs !== null && meeting.date ? [meeting.date] : []))
    .sort()
  const values = {
    region: state.region,
    year: today.slice(0, 4),
    organisations: joinNames(
      state.organisations.map((organisation) => organisation.name),
      locale,
    ),
    edition: String(edition),
    meetingCount: String(state.meetings.filter((meeting) => meeting.openedAtMs !== null).length),
    participantCount: String(contributors(state).length),
    organisationCount: String(state.organisations.length),
    dateFrom: dates[0] ?? today,
    dateTo: dates.at(-1) ?? today,
    // a name of a person is not in the frozen value
    facilitator: locale === 'nl' ? 'de begeleider' : 'the facilitator',
  }
  return {
    format: 'siroop-manifest/1',
    title: fillPlaceholders(inLocale(template.document.title, locale), values),
    edition,
    locale,
    region: state.region,
    kind: state.kind,
    organisations: state.organisations.map(({ id, name, type, shape, letters }) => ({
      id,
      name,
      type,
      shape,
      letters,
      logoSha256: null,
    })),
    sections: template.document.sections
      .map((section) => frozenSection(state, section, values))
      .filter((section, index) => template.document.sections[index]?.optional !== true || section.sentences.length > 0),
    checkinDates: state.checkinDates,
    inForceRule: rule,
    signingStatement: fillPlaceholders(inLocale(template.document.signing?.statement, locale), values),
  }
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
      return {
        id,
        version,
        heading,
        text,
        free,
        item,
        sources,
        bundle: agreed ? { id: agreed.bundle, name: agreed.text } : null,
      }
    })
  return { id: section.id, render: section.render, title: inLocale(section.title, state.locale), body, sentences }
}
