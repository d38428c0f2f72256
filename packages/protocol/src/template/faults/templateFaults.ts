import { fileFaults } from './fileFaults.js'
import { methodFaults } from './methodFaults.js'
import { partFaults } from './partFaults.js'
import { shapeFaults } from './shapeFaults.js'

/** Every mistake that a template file can have, in Dutch and English. `warns`: the template can be used all the same. */
export const templateFaults = { ...fileFaults, ...shapeFaults, ...partFaults, ...methodFaults }
/** The name of a mistake. */
export type TemplateFault = keyof typeof templateFaults
