export { coverShapes } from './coverPicture.js'
export { organisationColour } from './organisationColour.js'
export { organisationPath } from './organisationShape.js'
export { organisationSvg } from './organisationSvg.js'
