import { comings } from './comings.js'
import { serverFaults, trialOf } from './faults.js'
import { crowd, roughFrames, slowSenders } from './rough.js'
import { sharedFaults } from './sharedFaults.js'
import type { Trial } from './trial.js'

/** What is tried on one server with the database that is in it. */
export const ownTrials: readonly Trial[] = [...serverFaults.map(trialOf), roughFrames, slowSenders, crowd, comings]
/** What is tried on PostgreSQL and Redis. */
export const sharedTrials: readonly Trial[] = sharedFaults.map(trialOf)
/** Everything. */
export const trials: readonly Trial[] = [...ownTrials, ...sharedTrials]
