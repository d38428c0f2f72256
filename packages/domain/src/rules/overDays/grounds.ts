import type { Template } from '../../template.js'
import type { Authority } from '../../workshop/state.js'

/** On what grounds somebody signs, and which one stands chosen at first; null where it has to be said. */
export interface SigningGrounds {
  readonly offered: readonly Authority[]
  readonly atFirst: Authority | null
}

const all: readonly Authority[] = ['own', 'after-decision', 'proxy', 'subject-to-approval']

/**
 * The grounds of a template: none under a reservation where it wants none, and the own authority stands chosen where a
 * mandate is not asked after. The record says on what ground in any case (INV-16). Rule: SPEC SGN-26.
 */
export function signingGrounds({ template }: { readonly template: Template }): SigningGrounds {
  const { reservation, mandateRequired } = template.document.signing ?? {}
  return {
    offered: reservation === 'none' ? all.filter((one) => one !== 'subject-to-approval') : all,
    atFirst: mandateRequired === false ? 'own' : null,
  }
}
