import type { OrganisationShape } from '@siroop/domain'

/**
 * The fill that belongs to each shape, as sRGB hex: a colour-blind-safe set, each at least 3:1 on paper, always with an
 * ink keyline and a name. For print; screens take the same values from their tokens.
 */
const colours: Record<OrganisationShape, string> = {
  circle: '#db5f0c',
  triangle: '#2b63d9',
  square: '#17202b',
  diamond: '#7f3a0a',
  pentagon: '#43388a',
  cross: '#06949e',
  ring: '#6e5a4e',
  half: '#a578d8',
  hexagon: '#7a7d0f',
  star: '#d1569f',
  drop: '#0a5b52',
  arch: '#7c8aa0',
}

/** Fill of an organisation's shape. Never the only difference: the shape is. */
export const organisationColour = (shape: OrganisationShape): string => colours[shape]
