import type { Locale, Template } from '../template.js'
import type { Earlier } from '../workshop/checkin/earlier.js'
import type { Meeting, Organisation, WorkshopState } from '../workshop/state.js'

/** What a rehearsal takes over of the workshop that it rehearses. */
export interface RehearsalPlan {
  /** With the minutes as they were changed. */
  readonly template: Template
  readonly title: string
  readonly region: string
  readonly locale: Locale
  readonly organisations: readonly Pick<Organisation, 'name' | 'type' | 'logo' | 'municipality'>[]
  readonly meetings: readonly Pick<Meeting, 'id' | 'date' | 'start' | 'place'>[]
  /** What a check-in looks back on: it was agreed elsewhere, and is rehearsed with; null when nothing was chosen. */
  readonly earlier: Earlier | null
}

/**
 * The copy of a workshop as it is prepared: its programme, its partners with their logos, its dates. Of what people did nothing, and no
 * id by which one could be taken for the other (REH-2).
 */
export function rehearsalPlan({ template, title, region, locale, ...state }: WorkshopState): RehearsalPlan {
  return {
    template,
    title,
    region,
    locale,
    organisations: state.organisations.map(({ name, type, logo, municipality }) => ({
      name,
      type,
      ...(logo === undefined ? {} : { logo }),
      ...(municipality === undefined ? {} : { municipality }),
    })),
    meetings: state.meetings.map(({ id, date, start, place }) => ({ id, date, start, place })),
    earlier: state.earlier,
  }
}

/**
 * Only a real workshop counts. The one question that everything asks which would make paper more than paper: the register,
 * and the seal of the installation. Whatever does not count is sealed with a throw-away key (REH-6).
 */
export const counts = ({ kind }: Pick<WorkshopState, 'kind'>): boolean => kind === 'real'

/** Only a rehearsal can be wiped: everything else is somebody's work (REH-4). */
export const mayBeWiped = ({ kind }: Pick<WorkshopState, 'kind'>): boolean => kind === 'rehearsal'

/** A rehearsal of a rehearsal rehearses nothing. */
export const mayBeRehearsed = ({ kind }: Pick<WorkshopState, 'kind'>): boolean => kind === 'real'

/** All its meetings are closed, and no text lies open for signing: nobody is asked anything any more. */
export function isOver({ meetings, editions }: WorkshopState): boolean {
  const edition = editions.at(-1)
  return (
    meetings.every((meeting) => meeting.status === 'closed') && (edition === undefined || edition.status === 'in-force')
  )
}
