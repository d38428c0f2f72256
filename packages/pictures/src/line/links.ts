import type { Line, LineMilestone } from './line.js'

/** An arrow to be drawn: from an earlier milestone to a later one. */
export interface Link {
  readonly from: string
  readonly to: string
}

/** The milestones that may be drawn: those of revealed lanes. What is hidden is not in the picture at all. */
export function shownMilestones(line: Line): readonly LineMilestone[] {
  const revealed = new Set(line.lanes.filter((lane) => lane.state === 'revealed').map((lane) => lane.id))
  const seen = new Set<string>()
  return line.milestones.filter(({ id, lane }) => {
    const isNew = revealed.has(lane) && !seen.has(id)
    seen.add(id)
    return isNew
  })
}

/**
 * The links between shown milestones, each once, in the order of the data. Left out: a link to an earlier year, to
 * itself, to nothing, and one that closes a circle within a year. The domain refuses those; a picture has to be total.
 */
export function shownLinks(line: Line): readonly Link[] {
  const shown = shownMilestones(line)
  const lanes = new Map(line.lanes.map((lane, index) => [lane.id, index]))
  const laneOf = new Map(shown.map(({ id, lane }) => [id, lanes.get(lane) ?? 0]))
  const links: Link[] = []
  const next = new Map<string, string[]>()
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    return (next.get(from) ?? []).some((one) => reaches(one, to, seen))
  }
  for (const { id: from, enables } of shown) {
    for (const to of new Set(enables)) {
      const [here, there] = [laneOf.get(from), laneOf.get(to)]
      if (here === undefined || there === undefined || there > here || reaches(to, from)) continue
      next.set(from, [...(next.get(from) ?? []), to])
      links.push({ from, to })
    }
  }
  return links
}
