import { createHash, webcrypto } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fromBER, Integer, ObjectIdentifier, OctetString } from 'asn1js'
import {
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  type ICryptoEngine,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { type KeyPair, newKeyPair } from './certificates.js'

const engine = new CryptoEngine({ name: 'tsa', crypto: globalThis.crypto }) as unknown as ICryptoEngine
const tstInfo = '1.2.840.113549.1.9.16.1.4'

/** What is wrong with an answer of the timestamp server of the tests. */
export type Fault =
  | 'none'
  | 'silent'
  | 'garbage'
  | 'refused'
  | 'other file'
  | 'other question'
  | 'forged'
  | 'endless'
  | '500'
/** A timestamp server (RFC 3161) on this machine. */
export interface TimestampServer {
  readonly url: string
  fault: Fault
  asked: number
  close(): Promise<void>
}

/** Starts one whose clock stands at `atMs`, whole ms since 1970. */
export async function startTimestampServer(atMs: number): Promise<TimestampServer> {
  const pair = await newKeyPair(
    'Tijdstempel Polderrand',
    { fromMs: atMs - 3_600_000, untilMs: atMs + 86_400_000 },
    null,
  )
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', async () => {
      made.asked += 1
      if (made.fault === 'silent') return
      if (made.fault === '500') return void response.writeHead(500).end()
      if (made.fault === 'garbage') return void response.end('<html>Onderhoud</html>')
      if (made.fault === 'endless') return void response.end(Buffer.alloc(200_000, 0x30))
      response.end(await answer(Buffer.concat(parts), { pair, atMs, fault: made.fault }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const made: TimestampServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    fault: 'none',
    asked: 0,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return made
}

async function answer(asked: Buffer, by: { readonly pair: KeyPair; readonly atMs: number; readonly fault: Fault }) {
  const { pair, atMs, fault } = by
  if (fault === 'refused') return der(new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) }).toSchema())
  const request = new TimeStampReq({ schema: fromBER(new Uint8Array(asked).buffer).result })
  const { messageImprint } = request
  if (fault === 'other file') messageImprint.hashedMessage = new OctetString({ valueHex: new ArrayBuffer(32) })
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint,
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(atMs),
    ...(fault === 'other question' || request.nonce === undefined
      ? { nonce: new Integer({ value: 5 }) }
      : { nonce: request.nonce }),
  })
  const content = new Uint8Array(der(info.toSchema()))
  const token = await signed(content, pair, fault === 'forged')
  return der(new TimeStampResp({ status: new PKIStatusInfo({ status: 0 }), timeStampToken: token }).toSchema())
}

async function signed(content: Uint8Array, pair: KeyPair, isForged: boolean): Promise<ContentInfo> {
  const certificate = new Certificate({ schema: fromBER(new Uint8Array(pair.certificate.raw).buffer).result })
  const digest = createHash('sha256').update(content).digest()
  if (isForged) digest[0] = (digest[0] ?? 0) ^ 1
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: tstInfo })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new OctetString({ valueHex: new Uint8Array(digest).buffer })],
    }),
  ]
  const cms = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: tstInfo,
      eContent: new OctetString({ valueHex: new Uint8Array(content).buffer }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate],
  })
  const key = await webcrypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(pair.key.export({ type: 'pkcs8', format: 'der' })),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )
  await cms.sign(key, 0, 'SHA-256', undefined, engine)
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: cms.toSchema(true) })
}

const der = (schema: { toBER(sizeOnly?: boolean): ArrayBuffer }): Buffer => Buffer.from(schema.toBER(false))
