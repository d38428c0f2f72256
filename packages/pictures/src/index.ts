export { organisationPath } from './organisationShape.js'
