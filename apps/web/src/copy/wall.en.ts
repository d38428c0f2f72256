import type { copy as dutch } from './wall.nl.js'

export const copy: typeof dutch = {}
