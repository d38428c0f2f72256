import type { OrganisationShape } from '@siroop/domain'
import { organisationPath } from './organisationShape.js'

/** One shape of the cover: moved and scaled around its middle, in a box of 400 by 400 with the origin in the centre. */
export interface CoverShape {
  readonly path: string
  readonly transform: string
}

const radius = 69
const scale = 9

/**
 * Thick syrup: the shapes of the organisations in a ring, to be filled in one ink at 30 %, so that it gets thick where
 * they meet. Made from the list of organisations only, so it is the same on the cover and on the manifest page.
 * One organisation stands in the middle; an empty list gives an empty picture.
 */
export function coverShapes(shapes: readonly OrganisationShape[]): readonly CoverShape[] {
  return shapes.map((shape, index) => {
    const angle = (2 * Math.PI * index) / shapes.length - Math.PI / 2
    const distance = shapes.length === 1 ? 0 : radius
    const [x, y] = [Math.cos(angle) * distance, Math.sin(angle) * distance].map((value) => value.toFixed(1))
    return { path: organisationPath(shape), transform: `translate(${x} ${y}) scale(${scale}) translate(-12 -12)` }
  })
}
