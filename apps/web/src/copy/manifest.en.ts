import type { copy as dutch } from './manifest.nl.js'

export const copy: typeof dutch = {}
