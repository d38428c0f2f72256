import { layoutHorizontal } from './layoutHorizontal.js'
import { layoutVertical } from './layoutVertical.js'
import type { Line, LineFrame, LineLayout } from './line.js'
import { shownLinks, shownMilestones } from './links.js'
import { measureMilestone } from './plan/boxForm.js'

/**
 * Draws the line from 2040 to now as geometry. Only milestones of revealed lanes are in it; arrows run from earlier to
 * later, past the boxes. Same line and frame, same bytes.
 */
export function layoutLine(line: Line, frame: LineFrame): LineLayout {
  const input = {
    lanes: line.lanes,
    milestones: shownMilestones(line).map(measureMilestone),
    links: shownLinks(line),
  }
  return frame.orientation === 'horizontal' ? layoutHorizontal(input, frame) : layoutVertical(input, frame)
}
