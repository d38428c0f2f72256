import { copySource } from '../ui/language.js'
import type { copy as room } from './nl/wall.js'
import type { WallStepsCopy } from './nl/wallSteps.js'

export type WallCopy = typeof room & WallStepsCopy

/** Texts of the room screen, also where the cockpit draws it small. */
export const wallCopy = copySource<WallCopy>({
  nl: () => joined(import('./nl/wall.js'), import('./nl/wallSteps.js')),
  en: () => joined(import('./en/wall.js'), import('./en/wallSteps.js')),
})

async function joined(
  rooms: Promise<{ copy: typeof room }>,
  steps: Promise<{ copy: WallStepsCopy }>,
): Promise<{ copy: WallCopy }> {
  const [one, other] = await Promise.all([rooms, steps])
  return { copy: { ...one.copy, ...other.copy } }
}
