import { randomBytes } from 'node:crypto'

/** An id of 20 characters a-z0-9, for what a client makes itself: commands, notes, bundles. */
export const newId = (): string => randomBytes(10).toString('hex')
