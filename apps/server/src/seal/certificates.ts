import { createHash, type KeyObject, KeyObject as Keys, webcrypto, X509Certificate } from 'node:crypto'
import { BitString, Integer, OctetString, Utf8String } from 'asn1js'
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  type ICryptoEngine,
} from 'pkijs'

/** A certificate and the private key that belongs to it. */
export interface KeyPair {
  readonly certificate: X509Certificate
  readonly key: KeyObject
}
/** From when to when, whole ms since 1970. */
export interface Validity {
  readonly fromMs: number
  readonly untilMs: number
}

// pkijs keeps its engine in a place that other copies of it write to as well: ours is handed in with every call.
// Its own types do not fit one another where those of a browser are known too.
const engine = new CryptoEngine({ name: 'siroop', crypto: globalThis.crypto }) as unknown as ICryptoEngine
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
const oid = {
  commonName: '2.5.4.3',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
} as const
/** Bits of `keyUsage`, the first one leftmost (RFC 5280, 4.2.1.3). */
const usage = {
  seals: { bits: 0b1100_0000, unused: 6 }, // digitalSignature, nonRepudiation
  certifies: { bits: 0b0000_0110, unused: 1 }, // keyCertSign, cRLSign
} as const

/**
 * A new P-256 key with a certificate. With an `issuer` it may seal and nothing else (`keyUsage` digitalSignature and
 * nonRepudiation, critical); without one it is a root that signs itself and may only certify. Source: manifest-pdf.md,
 * Pipeline.
 */
export async function newKeyPair(name: string, validity: Validity, issuer: KeyPair | null): Promise<KeyPair> {
  const made = (await webcrypto.subtle.generateKey(curve, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const isRoot = issuer === null
  const certificate = new Certificate({ version: 2 })
  certificate.serialNumber = new Integer({ valueHex: toBuffer(newSerial()) })
  certificate.subject.typesAndValues.push(commonName(name))
  certificate.issuer.typesAndValues.push(commonName(isRoot ? name : nameOf(issuer.certificate)))
  certificate.notBefore.value = new Date(validity.fromMs)
  certificate.notAfter.value = new Date(validity.untilMs)
  await certificate.subjectPublicKeyInfo.importKey(made.publicKey, engine)
  const ownId = keyId(Keys.from(made.publicKey))
  const { bits, unused } = isRoot ? usage.certifies : usage.seals
  const constraints = new BasicConstraints(isRoot ? { cA: true, pathLenConstraint: 0 } : {})
  const issuerId = isRoot ? ownId : keyId(issuer.certificate.publicKey)
  certificate.extensions = [
    extension(oid.basicConstraints, constraints.toSchema(), true),
    extension(oid.keyUsage, new BitString({ unusedBits: unused, valueHex: toBuffer(Uint8Array.of(bits)) }), true),
    extension(oid.subjectKeyIdentifier, new OctetString({ valueHex: toBuffer(ownId) }), false),
    extension(
      oid.authorityKeyIdentifier,
      new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: toBuffer(issuerId) }) }).toSchema(),
      false,
    ),
  ]
  const signer = isRoot
    ? made.privateKey
    : await webcrypto.subtle.importKey('pkcs8', issuer.key.export({ type: 'pkcs8', format: 'der' }), curve, false, [
        'sign',
      ])
  await certificate.sign(signer, 'SHA-256', engine)
  return {
    certificate: new X509Certificate(Buffer.from(certificate.toSchema().toBER(false))),
    key: Keys.from(made.privateKey),
  }
}

/** The common name of a certificate's subject. */
export const nameOf = ({ subject }: X509Certificate): string => /^CN=(.*)$/m.exec(subject)?.[1] ?? ''

/** Last moment at which the certificate holds, whole ms since 1970. */
export const untilMsOf = ({ validTo }: X509Certificate): number => Date.parse(validTo)

/** True when `issuer` signed the certificate and both held at that moment. */
export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate, atMs: number): boolean {
  const held = [certificate, issuer].every((one) => Date.parse(one.validFrom) <= atMs && atMs <= untilMsOf(one))
  return held && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

const commonName = (value: string) =>
  new AttributeTypeAndValue({ type: oid.commonName, value: new Utf8String({ value }) })

const extension = (extnID: string, value: { toBER(sizeOnly?: boolean): ArrayBuffer }, critical: boolean): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER(false) })

/** SHA-1 of the public key, as RFC 5280 (4.2.1.2) makes the identifier of a key: a name, nothing that protects. */
const keyId = (key: KeyObject): Uint8Array =>
  createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest()

/** 16 random bytes, positive and never shorter: the first bit is 0, the second 1. */
function newSerial(): Uint8Array {
  const serial = webcrypto.getRandomValues(new Uint8Array(16))
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  return serial
}

const toBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
