import { createSign, type X509Certificate } from 'node:crypto'
import { PDF, type Signer } from '@libpdf/core'
import type { SealKey } from './sealKeys.js'
import type { AskTimestamp } from './timestamps.js'

/** What the seal says besides the key. */
export interface SealFacts {
  /** When the file is sealed by the clock of this server, whole ms since 1970: a statement, no proof of time. */
  readonly atMs: number
  readonly reason: string
  /** Name of the field in the file; one that is sealed already is refused. */
  readonly field?: string
  /** Asks for a proof of time over the seal. When none comes the file is sealed without: never a local time in disguise. */
  readonly timestamp?: AskTimestamp
  readonly onNoTimestamp?: (error: unknown) => void
}

/**
 * Puts one seal over the whole file (PAdES B-B, or B-T with a proof of time, ETSI EN 319 142-1), as the last thing in it: it covers every byte but its
 * own container. The bytes before it stay what they were.
 */
export async function sealPdf(
  pdf: Uint8Array,
  key: SealKey,
  { atMs, reason, field = 'Siroop', timestamp, onNoTimestamp }: SealFacts,
): Promise<Uint8Array> {
  const facts = {
    signer: signerOf(key),
    reason,
    signingTime: new Date(Math.floor(atMs / 1000) * 1000),
    fieldName: field,
    digestAlgorithm: 'SHA-256',
  } as const
  if (timestamp !== undefined) {
    try {
      const document = await PDF.load(pdf)
      return (await document.sign({ ...facts, level: 'B-T', timestampAuthority: { timestamp } })).bytes
    } catch (error) {
      // Dead, slow, or talking nonsense: an evening does not wait for it.
      onNoTimestamp?.(error)
    }
  }
  const document = await PDF.load(pdf)
  return (await document.sign({ ...facts, level: 'B-B' })).bytes
}

/** Signs with Node itself: then no key has to enter the library. */
function signerOf({ certificate, chain, key }: SealKey): Signer {
  const isRsa = key.asymmetricKeyType === 'rsa'
  return {
    certificate: der(certificate),
    certificateChain: chain.map(der),
    keyType: isRsa ? 'RSA' : 'EC',
    signatureAlgorithm: isRsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    sign: async (data, algorithm) =>
      createSign(algorithm.replace('-', '')).update(data).sign({ key, dsaEncoding: 'der' }),
  }
}

const der = ({ raw }: X509Certificate): Uint8Array => new Uint8Array(raw)
