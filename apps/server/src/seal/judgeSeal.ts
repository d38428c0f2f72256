import { createHash, type X509Certificate } from 'node:crypto'
import { isIssuedBy, nameOf } from './certificates.js'
import { readSigned } from './readSigned.js'
import { stampedAtMs } from './timestamps.js'

/**
 * What a file's seal says of it, in the order of asking (manifest-pdf.md, decision 4).
 * `intact`: ours, and not a byte differs. `foreign`: whole, by a key that is not ours. `added`: something was put behind the
 * seal. `broken`: what the seal covers was changed, or the seal itself is damaged. `none`: no seal.
 */
export type SealVerdict =
  | {
      readonly verdict: 'intact' | 'foreign'
      readonly sealedAtMs: number | null
      /** When a timestamp server says that it was there, whole ms since 1970; null without one. */
      readonly stampedAtMs: number | null
      readonly by: string
    }
  /** `coveredBytes`: so long is the part from the beginning that our seal covers, whole. */
  | { readonly verdict: 'added'; readonly coveredBytes: number }
  /** `missingBytes`: so much shorter than it was when it was sealed, as the seal says; 0 when it is not. */
  | { readonly verdict: 'broken'; readonly missingBytes: number }
  | { readonly verdict: 'none' }

const ranges = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g
/** So many places that look like a seal are looked at, from the end: a thousand would be work for nothing. */
const mostLooks = 8

/** Looks at the seal of a file; any bytes may be given. `roots`: certificates that are ours. */
export function judgeSeal(pdf: Uint8Array, roots: readonly X509Certificate[]): SealVerdict {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  // The seal is the last thing in the file. What looks like one before it may be a typed text.
  const [last, ...earlier] = rangesOf(file)
  if (last === undefined) return { verdict: 'none' }
  const verdict = judgeRange(file, last, roots)
  if (verdict.verdict === 'intact' || verdict.verdict === 'added') return verdict
  const before = earlier.map((range) => judgeRange(file, range, roots)).find((one) => one.verdict === 'added')
  return before ?? verdict
}

/** When a timestamp server says that a sealed file was there, whole ms since 1970; null when nothing says so. */
export function stampOf(pdf: Uint8Array): number | null {
  const judged = judgeSeal(pdf, [])
  return 'stampedAtMs' in judged ? judged.stampedAtMs : null
}

function judgeRange(file: Buffer, range: Range, roots: readonly X509Certificate[]): SealVerdict {
  const container = containerOf(file, range)
  const [begin, gap, from, length] = range
  const covered = [file.subarray(begin, begin + gap), file.subarray(from, from + length)]
  const sealed = container === null ? null : readSigned(container, covered)
  if (sealed === null) return { verdict: 'broken', missingBytes: Math.max(0, from + length - file.length) }
  const { certificate, issuers, sealedAtMs, signature, token } = sealed
  const ours = isOurs([certificate, ...issuers], { roots, atMs: sealedAtMs ?? Date.parse(certificate.validFrom) })
  if (from + length !== file.length)
    return ours ? { verdict: 'added', coveredBytes: from + length } : { verdict: 'broken', missingBytes: 0 }
  const stamped = token === null ? null : stampedAtMs(token, createHash('sha256').update(signature).digest())
  return { verdict: ours ? 'intact' : 'foreign', sealedAtMs, stampedAtMs: stamped, by: nameOf(certificate) }
}

type Range = readonly [number, number, number, number]

/** The last one first. */
const rangesOf = (file: Buffer): readonly Range[] =>
  [...file.toString('latin1').matchAll(ranges)]
    .slice(-mostLooks)
    .map(([, begin, gap, from, length]): Range => [Number(begin), Number(gap), Number(from), Number(length)])
    .reverse()

/** Bytes of the container: the hole between both parts must be one `<hex>` and nothing else, or it could hide something. */
function containerOf(file: Buffer, [begin, gap, from, length]: Range): Buffer | null {
  if (begin !== 0 || from < gap || from + length > file.length) return null
  const hole = file.subarray(gap, from).toString('latin1')
  return /^<(?:[0-9A-Fa-f]{2})+>$/.test(hole) ? Buffer.from(hole.slice(1, -1), 'hex') : null
}

/** Is the first certificate one of ours, or issued by one of them, straight or by those that the seal carries? */
function isOurs(
  [certificate, ...issuers]: readonly X509Certificate[],
  by: { readonly roots: readonly X509Certificate[]; readonly atMs: number },
): boolean {
  if (certificate === undefined) return false
  const isRoot = (one: X509Certificate) => by.roots.some((root) => root.raw.equals(one.raw))
  let last = certificate
  // Each issuer is used once: a ring of certificates ends.
  const left = [...issuers, ...by.roots]
  for (;;) {
    if (isRoot(last)) return true
    const next = left.findIndex((one) => isIssuedBy(last, one, by.atMs))
    if (next === -1) return false
    last = left.splice(next, 1)[0] as X509Certificate
  }
}
