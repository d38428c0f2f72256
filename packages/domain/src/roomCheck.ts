import type { MeetingId } from './ids.js'
import { workshopLimits } from './workshop/limits.js'

/** The picture of a room screen: its size in CSS px, and how many pixels of the device one of those is. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  readonly ratio: number
}
/** Smallest picture on which every scene of the room screen fits, in CSS px. */
export const smallestPicture = { width: 1024, height: 768 } as const
/** How wide a picture can be that somebody measured in a room, in metres. */
export const pictureWidthLimits = { minMetres: 0.3, maxMetres: 20 } as const

/** Rule: SPEC RCK-1. */
export const isPictureLargeEnough = ({ width, height }: PictureSize): boolean =>
  width >= smallestPicture.width && height >= smallestPicture.height

/** The main line of every scene is at least this part of the height of the picture. */
const mainLineShare = 1 / 25
/** Height of a capital as part of the size of the type: Source Serif 4, of which the main line is set, has 0.67. */
const capitalShare = 0.67
/**
 * The angle that a capital takes in the eye of who reads from the greatest distance, in minutes of arc. Source: ISO 9241-3
 * (now in ISO 9241-303): 20 to 22 preferred, 16 the least.
 */
const readingAngleMinutes = 20

/**
 * From how far the main line of the room screen reads well, in metres, rounded down to halves: the distance at which a
 * capital takes 20 minutes of arc, 172 times its height. Rule: SPEC RCK-2.
 *
 * @param widthMetres of the picture on the wall, as somebody measured it.
 */
export function readingDistanceMetres({ width, height }: PictureSize, widthMetres: number): number {
  const capitalMetres = widthMetres * (height / width) * mainLineShare * capitalShare
  const angle = (readingAngleMinutes / 60) * (Math.PI / 180)
  return Math.floor((capitalMetres / Math.tan(angle)) * 2) / 2
}

/** Fewest lines of a trial: less says nothing of a network. The most is what a full table needs. */
export const trialLimits = { fewest: 20, most: workshopLimits.participants } as const

/** How many people will come, as far as Siroop knows: who has a seat, or else three of every organisation. Rule: SPEC RCK-3. */
export const expectedPeople = (known: { readonly seats: number; readonly organisations: number }): number =>
  Math.min(workshopLimits.participants, Math.max(known.seats, known.organisations * 3))

/** With how many lines is tried: twice as many as people are expected, within the limits. Rule: SPEC RCK-3. */
export const trialLinesFor = (people: number): number =>
  Math.max(trialLimits.fewest, Math.min(trialLimits.most, people * 2))

/** What was measured when so many lines were opened at once. */
export interface TrialOutcome {
  readonly tried: number
  readonly opened: number
  /** From the first one that was asked for to the last one that was open, in ms. */
  readonly openedWithinMs: number
  /** How long 95 of 100 answers took at most, with all lines open, in ms; null when some answer did not come. */
  readonly answeredWithinMs: number | null
}
/** Longest that coming in, and one answer, may take before somebody in a room thinks that it does not work. */
const goodTrial = { openedWithinMs: 5000, answeredWithinMs: 1000 } as const

/** Every line opened and answered, and soon enough. Rule: SPEC RCK-4. */
export const isTrialGood = ({ tried, opened, openedWithinMs, answeredWithinMs }: TrialOutcome): boolean =>
  opened === tried &&
  openedWithinMs <= goodTrial.openedWithinMs &&
  answeredWithinMs !== null &&
  answeredWithinMs <= goodTrial.answeredWithinMs

/** The least of these below which 95 of 100 are (nearest rank); null of nothing. Rule: SPEC RCK-4. */
export function within95(samples: readonly number[]): number | null {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null
}

/** A room check as it is kept: what was measured, when, and for which meeting. A meeting has one of its own. */
export interface DoneRoomCheck extends TrialOutcome {
  readonly meeting: MeetingId | null
  readonly atMs: number
}
