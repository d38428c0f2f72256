import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Body } from '@siroop/protocol'

const sha = (data: string | Buffer) => createHash('sha256').update(data).digest()
const url = (data: Buffer | string) => Buffer.from(data).toString('base64url')
/** How a device answers; what a test leaves out is as it should be. */
export interface Answering {
  readonly challenge: string
  readonly origin: string
  readonly rpId: string
  readonly counter?: number
  /** Did somebody show that it is them? */
  readonly verified?: boolean
}

/** A device with one passkey, as WebAuthn lays down its bytes (CTAP 2, ES256, no attestation). */
export class TestDevice {
  readonly id = randomBytes(16)
  readonly #key: KeyObject
  readonly #cose: Buffer
  userHandle: string | null = null
  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const [bx, by] = [x, y].map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer]
    const hex = (text: string) => Buffer.from(text, 'hex')
    this.#cose = Buffer.concat([hex('a5010203262001215820'), bx, hex('225820'), by])
    this.#key = privateKey
  }
  #data({ rpId, counter = 0, verified = true }: Answering, more: Buffer, flags: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha(rpId), Buffer.of(flags | 1 | (verified ? 4 : 0)), count, more])
  }
  #client(type: string, { challenge, origin }: Answering): string {
    return JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false })
  }
  /** What it answers when it made the passkey. */
  make(answering: Answering): Body<'newPasskey'> {
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.of(0, this.id.length), this.id, this.#cose])
    const data = this.#data(answering, credential, 0x40)
    const length = Buffer.alloc(2)
    length.writeUInt16BE(data.length)
    const text = (word: string) => Buffer.concat([Buffer.of(0x60 + word.length), Buffer.from(word)])
    const attestation = Buffer.concat([
      ...[Buffer.of(0xa3), text('fmt'), text('none'), text('attStmt'), Buffer.of(0xa0)],
      ...[text('authData'), Buffer.of(0x59), length, data],
    ])
    const clientDataJSON = url(this.#client('create', answering))
    return { name: 'Laptop', id: url(this.id), clientDataJSON, attestationObject: url(attestation) }
  }
  /** What it answers to sign somebody in. */
  use(answering: Answering): Body<'usePasskey'> {
    const data = this.#data(answering, Buffer.alloc(0), 0)
    const client = this.#client('get', answering)
    const signature = sign('sha256', Buffer.concat([data, sha(client)]), this.#key)
    return {
      id: url(this.id),
      clientDataJSON: url(client),
      authenticatorData: url(data),
      signature: url(signature),
      userHandle: this.userHandle,
    }
  }
}
