import type { Organisation, OrganisationId, ParticipantView } from '@siroop/domain'

/** The participant's own organisation as shown everywhere; null for an observer. */
export const ownOrganisation = (view: ParticipantView): Organisation | null =>
  organisationIn(view, view.me.organisation)

export const organisationIn = (view: ParticipantView, id: OrganisationId | null): Organisation | null =>
  view.organisations.find((one) => one.id === id) ?? null

/** The screen that is shown, as one word: it changes when, and only when, the participant is somewhere else. */
export function placeOf(view: ParticipantView): string {
  const { now } = view
  switch (now.kind) {
    case 'before':
    case 'closed':
      return now.kind
    case 'look-ahead':
      return `look-ahead ${now.texts?.step ?? ''} ${now.why}`
    case 'consent':
      return `consent ${now.round.round} ${now.status}`
    case 'draft':
      return `draft ${now.sentence?.id ?? ''} ${now.sentence?.version ?? ''}`
    case 'sign':
      return `sign ${now.edition.number} ${now.own.kind}`
    case 'mirror':
      return `mirror ${now.averages !== null}`
    default:
      return `${now.kind} ${now.texts.step}`
  }
}
