import { createHash, webcrypto } from 'node:crypto'

/** All randomness of the server comes from here: `crypto.getRandomValues`, never `Math.random`. */
const randomBytes = (count: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(count))

/** A whole number from 0 up to and not including `below` (at most 2^32), without preference. */
export function randomBelow(below: number): number {
  const limit = Math.floor(2 ** 32 / below) * below
  for (;;) {
    const [value = 0] = webcrypto.getRandomValues(new Uint32Array(1))
    if (value < limit) return value % below
  }
}

/** A fresh id of 20 characters a-z0-9 (103 bits). */
export const newId = (): string => letters('abcdefghijklmnopqrstuvwxyz0123456789', 20)
/** A secret of 32 random bytes as base64url. Only its hash is ever stored. */
export const newSecret = (): string => Buffer.from(randomBytes(32)).toString('base64url')
/** `count` decimal digits; the first one is never 0, so that nobody drops it. */
export const newDigits = (count: number): string =>
  String(1 + randomBelow(9)) + Array.from({ length: count - 1 }, () => randomBelow(10)).join('')
/** 16 characters of the base32 alphabet a-z2-7 (80 bits): the printed address of a manifest. */
export const newManifestId = (): string => letters('abcdefghijklmnopqrstuvwxyz234567', 16)
/** 16 random bytes beside a personal value in the register. */
export const newSalt = (): Uint8Array => randomBytes(16)

/** SHA-256 in 64 hex characters of a text (UTF-8) or bytes, parts one after the other. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** A new array in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1)
    const kept = result[last] as T
    result[last] = result[other] as T
    result[other] = kept
  }
  return result
}

/** So many letters of an alphabet, by chance. */
export const letters = (alphabet: string, count: number): string =>
  Array.from({ length: count }, () => alphabet[randomBelow(alphabet.length)]).join('')
