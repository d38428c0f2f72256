/** Twelve shapes, each with its own colour; from the 13th organisation on the pair comes back with two letters. */
export const organisationShapes = [
  'circle',
  'triangle',
  'square',
  'diamond',
  'pentagon',
  'cross',
  'ring',
  'half',
  'hexagon',
  'star',
  'drop',
  'arch',
] as const
export type OrganisationShape = (typeof organisationShapes)[number]
