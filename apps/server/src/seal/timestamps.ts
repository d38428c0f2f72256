import { randomBytes } from 'node:crypto'
import { fromBER, Integer, Null, OctetString, type Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  ContentInfo,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { readSigned } from './readSigned.js'

/** Asks for a proof of time over a SHA-256 of 32 bytes. Rejects when none comes: then there is none, and that is said. */
export type AskTimestamp = (digest: Uint8Array) => Promise<Uint8Array>

const sha256 = '2.16.840.1.101.3.4.2.1'
/** Of a PKIStatus (RFC 3161, 2.4.2): granted, and granted with changes. */
const granted = new Set([0, 1])
const largestAnswer = 65_536

/**
 * A timestamp server (RFC 3161) over HTTP. Its answer counts when it is about this very digest and this very question and
 * its signature is right; whether the server itself is to be trusted is for whoever reads the file.
 *
 * @param options.patienceMs whole ms; a server that takes longer gives no proof.
 */
export function createTimestamps(options: { readonly url: string; readonly patienceMs: number }): AskTimestamp {
  return async (digest) => {
    const nonce = Buffer.concat([Buffer.from([0x40]), randomBytes(8)])
    const response = await fetch(options.url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: question(digest, nonce),
      redirect: 'error',
      signal: AbortSignal.timeout(options.patienceMs),
    })
    if (!response.ok || response.body === null) throw new Error(`The timestamp server answers ${response.status}.`)
    const token = tokenOf(await readUpTo(response.body, largestAnswer))
    const stamp = readToken(token)
    if (stamp === null || !stamp.digest.equals(digest) || stamp.nonce === null || !stamp.nonce.equals(nonce))
      throw new Error('The answer of the timestamp server is not about this file, or not rightly signed.')
    return token
  }
}

/** When a token says that its digest was there, whole ms since 1970; null when it is none over `digest`, or not rightly signed. */
export function stampedAtMs(token: Uint8Array, digest: Uint8Array): number | null {
  const stamp = readToken(token)
  return stamp?.digest.equals(digest) === true ? stamp.atMs : null
}

function question(digest: Uint8Array, nonce: Buffer): Uint8Array<ArrayBuffer> {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithmId: sha256, algorithmParams: new Null() })
  const hashedMessage = new OctetString({ valueHex: new Uint8Array(digest).buffer })
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({ hashAlgorithm, hashedMessage }),
    nonce: new Integer({ valueHex: new Uint8Array(nonce).buffer }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER(false))
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    parts.push(part)
    length += part.length
    if (length > most) throw new Error('The answer of the timestamp server is too long.')
  }
  return Buffer.concat(parts)
}

/** The token of an answer, byte for byte as it came: what is signed is not written anew. */
function tokenOf(answer: Buffer): Uint8Array {
  const { result, offset } = fromBER(new Uint8Array(answer).buffer)
  if (offset === -1) throw new Error('The timestamp server answers something else than a timestamp.')
  const { status } = new TimeStampResp({ schema: result })
  const token = (result as Sequence).valueBlock.value[1]
  if (!granted.has(status.status) || token === undefined) throw new Error('The timestamp server refuses.')
  return new Uint8Array(token.valueBeforeDecodeView)
}

interface Stamp {
  readonly digest: Buffer
  readonly nonce: Buffer | null
  readonly atMs: number
}

function readToken(token: Uint8Array): Stamp | null {
  try {
    const { result } = fromBER(new Uint8Array(token).buffer)
    const { encapContentInfo } = new SignedData({ schema: new ContentInfo({ schema: result }).content })
    const content = encapContentInfo.eContent
    if (content === undefined) return null
    const bytes = new Uint8Array(content.getValue())
    if (readSigned(Buffer.from(token), [bytes]) === null) return null
    const { messageImprint, nonce, genTime } = new TSTInfo({ schema: fromBER(bytes.buffer).result })
    if (messageImprint.hashAlgorithm.algorithmId !== sha256) return null
    return {
      digest: Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView),
      nonce: nonce === undefined ? null : Buffer.from(nonce.valueBlock.valueHexView),
      atMs: genTime.getTime(),
    }
  } catch {
    // Bytes of a stranger: whatever the readers of ASN.1 say of them, it is no timestamp that can be read.
    return null
  }
}
