import { comings } from './comings.js'
import { serverFaults, trialOf } from './faults.js'
import { crowd, roughFrames, slowSenders } from './rough.js'
import { sharedFaults } from './sharedFaults.js'
import type { Trial } from './trial.js'

/** What is tried on one server with the database that is in it. */
export const ownTrials: readonly Trial[] = [...serverFaults.map(trialOf), roughFrames, slowSenders, crowd, comings]
/** The one of these that takes longest; a server's clock jumps seldom, and rules with hand-set clocks stand beside it. */
export const seldomTrials: readonly Trial[] = ownTrials.filter(({ name }) => name.startsWith('clock jumps'))
/** What is tried on PostgreSQL and Redis. */
export const sharedTrials: readonly Trial[] = sharedFaults.map(trialOf)
/** Everything. */
export const trials: readonly Trial[] = [...ownTrials, ...sharedTrials]
