export { canonicalBytes, canonicalJson } from './canonical.js'
export { fingerprintGroups, fingerprintOf, type Sha256 } from './fingerprint.js'
