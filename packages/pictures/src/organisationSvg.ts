import type { OrganisationShape } from '@siroop/domain'
import { organisationColour } from './organisationColour.js'
import { organisationPath } from './organisationShape.js'

/** What is drawn for one organisation. */
export interface OrganisationPicture {
  readonly shape: OrganisationShape
  /** Two letters A–Z from the 13th organisation on; anything else is left out. */
  readonly letters: string | null
  /** Not there yet (not signed): dashed and empty. */
  readonly open?: boolean
}

/**
 * One organisation as a self-contained SVG string for print, in a box of 24 by 24, decorative: the name stands beside
 * it. Colours are in the picture itself, because paper has no tokens.
 */
export function organisationSvg({ shape, letters, open = false }: OrganisationPicture): string {
  const look = open
    ? 'fill="none" stroke="#85786B" stroke-width="1.6" stroke-dasharray="3 2.6"'
    : `fill="${organisationColour(shape)}" stroke="#1E1917" stroke-width="1.6" stroke-linejoin="round"`
  const inside = letters !== null && /^[A-Z]{1,2}$/.test(letters) ? lettersOn(letters) : ''
  return (
    '<svg class="o" viewBox="-1 -1 26 26" aria-hidden="true">' +
    `<path d="${organisationPath(shape)}" fill-rule="evenodd" ${look}/>${inside}</svg>`
  )
}

/** Letters on a small paper label, so that they can be read on every fill and on a ring. */
const lettersOn = (letters: string): string =>
  '<rect x="4.2" y="7.4" width="15.6" height="9.6" rx="1.4" fill="#FFFDF9" stroke="#1E1917" stroke-width="0.9"/>' +
  `<text x="12" y="15.1" font-size="8" font-weight="700" text-anchor="middle" fill="#1E1917">${letters}</text>`
