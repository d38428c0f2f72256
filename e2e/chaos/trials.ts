import { comings } from './comings.js'
import { serverFaults, trialOf } from './faults.js'
import { crowd, roughFrames, slowSenders } from './rough.js'
import { sharedFaults } from './sharedFaults.js'
import type { Trial } from './trial.js'

/** Everything that is tried, the quick ones first. */
export const trials: readonly Trial[] = [
  ...serverFaults.map(trialOf),
  ...sharedFaults.map(trialOf),
  roughFrames,
  slowSenders,
  crowd,
  comings,
]
