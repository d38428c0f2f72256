import type { FrozenManifest } from '@siroop/domain'
import { canonicalBytes } from './canonical.js'

/** SHA-256, handed in: the browser and the server have their own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** The *vingerafdruk*: 64 lower-case hex characters, SHA-256 of the canonical bytes of the frozen value. */
export function fingerprintOf(frozen: FrozenManifest, sha256: Sha256): string {
  return Array.from(sha256(canonicalBytes(frozen)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** How many characters of a fingerprint stand at the foot of every page. */
export const footLength = 12

/** A fingerprint as people compare it: groups of four. @param length how many characters, those of the foot, or 64 in full. */
export const fingerprintGroups = (fingerprint: string, length = footLength): string =>
  (fingerprint.slice(0, length).match(/.{1,4}/g) ?? []).join(' ')
