import type { SyncClock } from '../board/clock.js'
import { newManifestId } from '../chance.js'
import { createDrawing, type Draw } from '../logos/drawing.js'
import type { Storage } from '../storage/storage.js'
import { createPublicStories, type PublicStories } from './publicStories.js'
import { createReaders } from './readers.js'
import { createStoryDesk, type StoryDesk, type StoryRoom } from './storyDesk.js'

/** Stories of the route team: for who leads, and for who reads. */
export interface Stories {
  readonly storyDesk: StoryDesk
  readonly publicStories: PublicStories
}

/** Joins the two. */
export function createStories(parts: {
  readonly storage: Storage
  readonly nowMs: () => number
  readonly after: SyncClock['after']
  readonly byManifest: (manifest: string) => Promise<StoryRoom | null>
  /** Instead of a thread that draws. */
  readonly draw?: Draw
}): Stories {
  const { draw = createDrawing(parts) } = parts
  const readers = createReaders(parts)
  return {
    storyDesk: createStoryDesk({ ...parts, readers, draw, newAddressId: newManifestId }),
    publicStories: createPublicStories({ ...parts, readers }),
  }
}
