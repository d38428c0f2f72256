import type { PictureOrganisation } from '../organisationInPicture.js'
import type { LaneState, Line } from './line.js'
import { shownLinks, shownMilestones } from './links.js'

/** One horizon in words. */
export interface LineOutlinePart {
  readonly id: string
  readonly heading: string
  readonly state: LaneState
  readonly milestones: readonly LineOutlineMilestone[]
}

/** A milestone in words: all of its text, and the texts of what it makes possible with their years. */
export interface LineOutlineMilestone {
  readonly id: string
  readonly text: string
  readonly organisation: PictureOrganisation | null
  readonly enables: readonly { readonly id: string; readonly text: string; readonly heading: string }[]
}

/** The same as the picture, in words: a heading per horizon, from far to near, with everything that is drawn. */
export function lineOutline(line: Line): readonly LineOutlinePart[] {
  const shown = shownMilestones(line)
  const links = shownLinks(line)
  const headings = new Map(line.lanes.map(({ id, label }) => [id, label]))
  const byId = new Map(shown.map((one) => [one.id, one]))
  return line.lanes.map(({ id, label, state }) => ({
    id,
    heading: label,
    state,
    milestones: shown
      .filter(({ lane }) => lane === id)
      .map((one) => ({
        id: one.id,
        text: one.text,
        organisation: one.organisation,
        enables: links
          .filter(({ from }) => from === one.id)
          .flatMap(({ to }) => byId.get(to) ?? [])
          .map((later) => ({ id: later.id, text: later.text, heading: headings.get(later.lane) ?? '' })),
      })),
  }))
}
