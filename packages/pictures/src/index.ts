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
  VerticalFrame,
} from './line/line.js'
export { type LineOutlineMilestone, type LineOutlinePart, lineOutline } from './line/outline.js'
export { type LineLook, renderLineSvg } from './line/renderLine.js'
export { type LineSlice, sliceLine } from './line/slices.js'
export { organisationColour } from './organisationColour.js'
export type { PictureOrganisation } from './organisationInPicture.js'
export { organisationPath } from './organisationShape.js'
export { type OrganisationPicture, organisationSvg } from './organisationSvg.js'
export type {
  Distribution,
  DistributionFrame,
  DistributionLayout,
  DistributionLook,
  PollChoice,
  PollCount,
  PollItem,
  PollMark,
  PollRow,
  PollText,
} from './poll/distribution.js'
export { layoutDistribution } from './poll/layoutDistribution.js'
export { type DistributionOutlinePart, distributionOutline } from './poll/outline.js'
export { renderDistributionSvg } from './poll/renderDistribution.js'
export type { Funnel, FunnelFrame, FunnelLayout, FunnelLook, FunnelText } from './principles/funnel.js'
export { layoutFunnel } from './principles/layoutFunnel.js'
export { layoutRing } from './principles/layoutRing.js'
export { funnelOutline, ringOutline } from './principles/outline.js'
export { renderFunnelSvg } from './principles/renderFunnel.js'
export { renderRingSvg } from './principles/renderRing.js'
export type {
  PrincipleState,
  PrinciplesRing,
  RingFrame,
  RingLayout,
  RingLook,
  RingPoint,
  RingPrinciple,
} from './principles/ring.js'
export { layoutRoute } from './route/layoutRoute.js'
export { type RouteOutlineAction, type RouteOutlinePart, routeOutline } from './route/outline.js'
export { type RouteLook, renderRouteSvg } from './route/renderRoute.js'
export type {
  Route,
  RouteAction,
  RouteArrow,
  RouteBar,
  RouteFrame,
  RouteLane,
  RouteLayout,
  RouteOrganisation,
  RouteState,
  RouteTick,
} from './route/route.js'
export type { Point } from './svg/arrowPath.js'
export type { Ground } from './svg/ground.js'
export type { PictureText } from './svg/markup.js'
