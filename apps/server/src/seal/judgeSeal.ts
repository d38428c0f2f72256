import { createHash, verify, X509Certificate } from 'node:crypto'
import { fromBER, type OctetString } from 'asn1js'
import { type Attribute, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs'
import { isIssuedBy, nameOf } from './certificates.js'

/**
 * What a file's seal says of it, in the order of asking (manifest-pdf.md, decision 4).
 * `intact`: ours, and not a byte differs. `foreign`: whole, by a key that is not ours. `added`: something was put behind the
 * seal. `broken`: what the seal covers was changed, or the seal itself is damaged. `none`: no seal.
 */
export type SealVerdict =
  | { readonly verdict: 'intact' | 'foreign'; readonly sealedAtMs: number | null; readonly by: string }
  | { readonly verdict: 'added' | 'broken' | 'none' }

const oid = { messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5' } as const
const hash: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
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
  return earlier.some((range) => judgeRange(file, range, roots).verdict === 'added') ? { verdict: 'added' } : verdict
}

function judgeRange(file: Buffer, range: Range, roots: readonly X509Certificate[]): SealVerdict {
  const container = containerOf(file, range)
  const [begin, gap, from, length] = range
  const covered = [file.subarray(begin, begin + gap), file.subarray(from, from + length)]
  const sealed = container === null ? null : readSeal(container, covered)
  if (sealed === null) return { verdict: 'broken' }
  const { certificate, issuers, sealedAtMs } = sealed
  const ours = isOurs([certificate, ...issuers], { roots, atMs: sealedAtMs ?? Date.parse(certificate.validFrom) })
  if (from + length !== file.length) return { verdict: ours ? 'added' : 'broken' }
  return { verdict: ours ? 'intact' : 'foreign', sealedAtMs, by: nameOf(certificate) }
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

interface ReadSeal {
  readonly certificate: X509Certificate
  readonly issuers: readonly X509Certificate[]
  readonly sealedAtMs: number | null
}

/**
 * The one signer of a CMS container (RFC 5652), when its signed attributes hold the hash of the covered parts and the
 * certificate's key signed them; else null.
 */
function readSeal(container: Buffer, covered: readonly Uint8Array[]): ReadSeal | null {
  try {
    const read = fromBER(new Uint8Array(container).buffer)
    // The container is as long as was reserved; what follows the CMS in it is zeros.
    if (read.offset === -1 || container.subarray(read.offset).some((byte) => byte !== 0)) return null
    const signed = new SignedData({ schema: new ContentInfo({ schema: read.result }).content })
    const [signer, second] = signed.signerInfos
    const { signedAttrs, sid } = signer ?? {}
    if (signer === undefined || second !== undefined || signedAttrs === undefined) return null
    if (!(sid instanceof IssuerAndSerialNumber)) return null
    const certificates = (signed.certificates ?? []).map(
      (one) => new X509Certificate(Buffer.from(one.toSchema().toBER(false))),
    )
    const serial = Buffer.from(sid.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase()
    const certificate = certificates.find((one) => one.serialNumber === serial.replace(/^(?:00)+/, ''))
    const algorithm = hash[signer.digestAlgorithm.algorithmId]
    const digest = octetsOf(signedAttrs.attributes, oid.messageDigest)
    if (certificate === undefined || algorithm === undefined || digest === null) return null
    const computed = covered.reduce((sum, part) => sum.update(part), createHash(algorithm)).digest()
    if (!digest.equals(computed)) return null
    // Signed is a SET OF, but it is carried under another tag (RFC 5652, 5.4).
    const attributes = Buffer.from(signedAttrs.encodedValue)
    attributes[0] = 0x31
    const signature = Buffer.from(signer.signature.valueBlock.valueHexView)
    if (!verify(algorithm, attributes, { key: certificate.publicKey, dsaEncoding: 'der' }, signature)) return null
    return {
      certificate,
      issuers: certificates.filter((one) => one !== certificate),
      sealedAtMs: timeOf(signedAttrs.attributes),
    }
  } catch {
    // Typed or damaged bytes: whatever the readers of ASN.1 and of keys say of them, it is no seal that can be read.
    return null
  }
}

const octetsOf = (attributes: readonly Attribute[], type: string): Buffer | null => {
  const value = attributes.find((one) => one.type === type)?.values[0] as OctetString | undefined
  return value === undefined ? null : Buffer.from(value.valueBlock.valueHexView)
}

function timeOf(attributes: readonly Attribute[]): number | null {
  const value = attributes.find((one) => one.type === oid.signingTime)?.values[0] as { toDate?: () => Date } | undefined
  return value?.toDate?.().getTime() ?? null
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
