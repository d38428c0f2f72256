import { polderrand } from './polderrand.js'
import { noScript, type Script } from './script.js'

const scripts: Readonly<Record<string, Script>> = { 'visie-2040-sociaal-domein': polderrand }

/** What simulated people do with a template, by its id. */
export const scriptOf = (template: string): Script => scripts[template] ?? noScript
