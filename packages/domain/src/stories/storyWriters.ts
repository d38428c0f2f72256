import type { ParticipantId } from '../ids.js'
import type { Visibility } from '../sharing/visibility.js'
import { isFacilitating, type Role } from '../workshop/roles.js'

/** Somebody who writes stories: who leads, or the route team by its own link. */
export interface StoryWriter {
  readonly participant: ParticipantId
  /** Also judges reactions, makes personal links and takes back what others placed. */
  readonly leads: boolean
}
/** What of a story says who may do something with it. `by` null: written before it was kept who did. */
export interface WrittenStory {
  readonly by: string | null
  readonly published: boolean
  readonly visibility: Visibility
}

/** Who somebody is for stories; null: only a reader. Rule: SPEC BRT-4. */
export function storyWriter(participant: ParticipantId, role: Role): StoryWriter | null {
  if (isFacilitating(role)) return { participant, leads: true }
  return role === 'routeTeam' ? { participant, leads: false } : null
}

/**
 * What a writer may do with a story: one's own everything; who leads takes back what others placed, and changes no word of it;
 * a draft, and what is for its writer only, is nobody else's to see. Rule: SPEC BRT-4.
 */
export function storyRight(
  { participant, leads }: StoryWriter,
  { by, published, visibility }: WrittenStory,
): 'own' | 'takes-back' | null {
  if (by === participant || (by === null && leads)) return 'own'
  return leads && published && visibility !== 'me' ? 'takes-back' : null
}
