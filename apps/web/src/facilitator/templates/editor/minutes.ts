import type { Template, TemplateMeeting } from '@siroop/domain'

/** Minutes of all steps of a meeting together. */
export const minutesIn = (draft: Template, meeting: TemplateMeeting): number =>
  draft.steps
    .filter((step) => step.session === meeting.id)
    .flatMap((step) => step.segments)
    .reduce((sum, { minutes }) => sum + minutes, 0)
