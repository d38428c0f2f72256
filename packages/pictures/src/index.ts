export { type CoverShape, coverShapes } from './coverPicture.js'
export { layoutLine } from './line/layoutLine.js'
export type {
  BoxForm,
  HorizontalFrame,
  LanePlace,
  LaneState,
  Line,
  LineArrow,
  LineBox,
  LineFrame,
  LineLane,
  LineLayout,
  LineMilestone,
  Point,
  VerticalFrame,
} from './line/line.js'
export { type LineOutlineMilestone, type LineOutlinePart, lineOutline } from './line/outline.js'
export { type LineLook, renderLineSvg } from './line/renderLine.js'
export { type LineSlice, sliceLine } from './line/slices.js'
export { organisationColour } from './organisationColour.js'
export type { PictureOrganisation } from './organisationInPicture.js'
export { organisationPath } from './organisationShape.js'
export { type OrganisationPicture, organisationSvg } from './organisationSvg.js'
export type { Ground } from './svg/ground.js'
export type { PictureText } from './svg/markup.js'
