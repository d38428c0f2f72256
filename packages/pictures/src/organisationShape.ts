import type { OrganisationShape } from '@siroop/domain'

/** Outlines in a box of 24 by 24, drawn with `fill-rule: evenodd`. */
const paths: Record<OrganisationShape, string> = {
  circle: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  triangle: 'M12 2.6 22 20.4H2Z',
  square: 'M3.6 3.6h16.8v16.8H3.6Z',
  diamond: 'M12 1.6 22.4 12 12 22.4 1.6 12Z',
  pentagon: 'M12 2.2 22 9.6 18.2 21.2H5.8L2 9.6Z',
  cross: 'M8.4 2.8h7.2v5.6h5.6v7.2h-5.6v5.6H8.4v-5.6H2.8V8.4h5.6Z',
  ring: 'M12 2.6a9.4 9.4 0 1 0 0 18.8 9.4 9.4 0 0 0 0-18.8Zm0 5.2a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4Z',
  half: 'M7 2.6a9.4 9.4 0 0 1 0 18.8Z',
  hexagon: 'M6.7 2.8h10.6L22.6 12l-5.3 9.2H6.7L1.4 12Z',
  star: 'M12 1.4l3 7.2 7.8.6-6 5 1.9 7.6L12 17.7l-6.7 4.1 1.9-7.6-6-5 7.8-.6Z',
  drop: 'M12 1.4c3.2 5.4 7.6 8.7 7.6 13.6a7.6 7.6 0 0 1-15.2 0C4.4 10.1 8.8 6.8 12 1.4Z',
  arch: 'M3.2 21.2V12a8.8 8.8 0 0 1 17.6 0v9.2h-5.4V12a3.4 3.4 0 0 0-6.8 0v9.2Z',
}

/** Outline of an organisation's shape as SVG path data, in a box of 24 by 24; fill it with `evenodd`. The same on phone, wall and paper. */
export const organisationPath = (shape: OrganisationShape): string => paths[shape]
