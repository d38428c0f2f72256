export { type CoverShape, coverShapes } from './coverPicture.js'
export { organisationColour } from './organisationColour.js'
export { organisationPath } from './organisationShape.js'
export { type OrganisationPicture, organisationSvg } from './organisationSvg.js'
