import { stateNow } from '../states.js'

const safety = { state: stateNow().safety, saving: false }

export type { Safety } from '../../../src/connection/safety.js'
export const useSafety = () => safety
export const currentSafety = () => safety
export const watchSafety = () => () => undefined
