import type { MeetingId, OrganisationId, StepId } from '../ids.js'
import type { OrganisationShape } from './shape.js'

/** What happens in the weeks before: partners, dates, minutes, a question beforehand. */
export type PreparingEvent =
  | { readonly type: 'detailsChanged'; readonly title: string; readonly region: string }
  | {
      readonly type: 'organisationAdded'
      readonly organisation: OrganisationId
      readonly name: string
      readonly organisationType: string
      readonly shape: OrganisationShape
      readonly letters: string | null
      readonly municipality?: string
    }
  | { readonly type: 'municipalitySet'; readonly organisation: OrganisationId; readonly municipality: string | null }
  | { readonly type: 'logoSet'; readonly organisation: OrganisationId; readonly sha256: string | null }
  | { readonly type: 'organisationRenamed'; readonly organisation: OrganisationId; readonly name: string }
  /** `atMs` is not kept in events of an older version: what they removed is in no bin. */
  | { readonly type: 'organisationRemoved'; readonly organisation: OrganisationId; readonly atMs?: number }
  | {
      readonly type: 'meetingPlanned'
      readonly meeting: MeetingId
      readonly date: string | null
      readonly start: string | null
      readonly place: string
    }
  | { readonly type: 'minutesChanged'; readonly step: StepId; readonly segment: number; readonly minutes: number }
  | { readonly type: 'askedBeforehand'; readonly step: StepId | null }
