import { createHash, verify, X509Certificate } from 'node:crypto'
import { type BaseBlock, fromBER, type OctetString } from 'asn1js'
import { type Attribute, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs'

const oid = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timestamp: '1.2.840.113549.1.9.16.2.14',
} as const
const hash: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** What somebody signed, with whom and when, as it says itself. */
export interface Signed {
  readonly certificate: X509Certificate
  readonly issuers: readonly X509Certificate[]
  readonly sealedAtMs: number | null
  readonly signature: Buffer
  /** Over the signature, by a timestamp server (RFC 3161), unread. */
  readonly token: Uint8Array | null
}

/**
 * The one signer of a CMS container (RFC 5652), when its signed attributes hold the hash of the covered parts and the
 * certificate's key signed them; else null.
 */
export function readSigned(container: Buffer, covered: readonly Uint8Array[]): Signed | null {
  try {
    const read = fromBER(new Uint8Array(container).buffer)
    // The container is as long as was reserved; what follows the CMS in it is zeros.
    if (read.offset === -1 || container.subarray(read.offset).some((byte) => byte !== 0)) return null
    const signed = new SignedData({ schema: new ContentInfo({ schema: read.result }).content })
    const [signer, second] = signed.signerInfos
    const { signedAttrs, unsignedAttrs, sid } = signer ?? {}
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
      signature,
      token: tokenOf(unsignedAttrs?.attributes ?? []),
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

const tokenOf = (attributes: readonly Attribute[]): Uint8Array | null => {
  const value = attributes.find((one) => one.type === oid.timestamp)?.values[0] as BaseBlock | undefined
  return value === undefined ? null : new Uint8Array(value.valueBeforeDecodeView)
}
