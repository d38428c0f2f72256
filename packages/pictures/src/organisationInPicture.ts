import type { OrganisationShape } from '@siroop/domain'
import { organisationPath } from './organisationShape.js'
import type { Paints } from './svg/ground.js'
import { element } from './svg/markup.js'

/** An organisation in a picture: its shape, from the 13th on two letters A–Z, and its name. */
export interface PictureOrganisation {
  readonly name: string
  /** How the picture names it, where everybody knows the region; the name when left out. */
  readonly shortName?: string
  readonly shape: OrganisationShape
  readonly letters: string | null
}

/** Where a shape stands: the top left corner of its square. */
export interface MarkPlace {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The shape of an organisation as a part of a larger picture, always to be drawn on paper. */
export function organisationGroup(one: PictureOrganisation, { x, y, size }: MarkPlace, paints: Paints): string {
  const letters = one.letters !== null && /^[A-Z]{1,2}$/.test(one.letters) ? one.letters : null
  return element(
    'g',
    { transform: `translate(${round(x)} ${round(y)}) scale(${round(size / 24, 1000)})` },
    element('path', {
      d: organisationPath(one.shape),
      'fill-rule': 'evenodd',
      fill: paints.organisation(one.shape),
      stroke: paints.paperInk,
      'stroke-width': 1.6,
      'stroke-linejoin': 'round',
    }) + (letters === null ? '' : lettersOn(letters, paints)),
  )
}

const round = (value: number, by = 100): number => Math.round(value * by) / by

const lettersOn = (letters: string, paints: Paints): string =>
  element('rect', {
    x: 3.4,
    y: 6.6,
    width: 17.2,
    height: 11.2,
    rx: 1.4,
    fill: paints.paper,
    stroke: paints.paperInk,
    'stroke-width': 0.9,
  }) +
  element(
    'text',
    {
      x: 12,
      y: 15.6,
      'font-family': paints.ui,
      'font-size': 9.5,
      'font-weight': 700,
      'text-anchor': 'middle',
      fill: paints.paperInk,
    },
    letters,
  )
