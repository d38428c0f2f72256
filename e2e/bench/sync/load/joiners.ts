import { readBoard } from '@siroop/board'
import { nowMs, rest } from '../machine.js'
import type { Wire } from '../servers.js'
import { hashOf } from './typists.js'
import { WireClient } from './wireClient.js'

export interface Join {
  readonly wire: Wire
  readonly document: string
  readonly firstClientId: number
  readonly urls: readonly string[]
  /** One after the other, or all at the same moment. */
  readonly atOnce: boolean
  /** The moment at which they begin, so that several processes begin together. */
  readonly startMs: number
}
/** What one joiner got. */
export interface Joined {
  /** From opening the line to the server's step 2, in milliseconds. */
  readonly tookMs: number
  /** The moment at which step 2 was in. */
  readonly atMs: number
  readonly bytes: number
  readonly notes: number
  readonly hash: string
}

interface Come {
  readonly client: WireClient
  readonly atMs: number
  readonly tookMs: number
}

/** Clients who come to a large document and want nothing but to have it. */
export class Joiners {
  /** Equal bytes are read once. */
  readonly #contents: { readonly bytes: Buffer; readonly notes: number; readonly hash: string }[] = []

  async join({ atOnce, startMs, urls, ...join }: Join): Promise<readonly Joined[]> {
    await rest(Math.max(0, startMs - nowMs()))
    if (atOnce) return this.#read(await Promise.all(urls.map((url, number) => this.#come({ ...join, url, number }))))
    const joined: Joined[] = []
    for (const [number, url] of urls.entries()) joined.push(...this.#read([await this.#come({ ...join, url, number })]))
    return joined
  }

  async #come(one: Pick<Join, 'wire' | 'document' | 'firstClientId'> & { url: string; number: number }): Promise<Come> {
    const openedMs = nowMs()
    const { wire, document, url } = one
    const client = new WireClient({
      url,
      wire,
      document,
      clientId: one.firstClientId + one.number,
      asks: true,
      // Reading 700 kB takes a client longer than all the rest: it is done when all have come, outside the time.
      reads: 'never',
      ears: {},
    })
    const atMs = await client.synced
    return { client, atMs, tookMs: atMs - openedMs }
  }

  /** What was in step 2 and before it counts; who is called complete with half a document is found out here. */
  #read(come: readonly Come[]): readonly Joined[] {
    return come.map(({ client, atMs, tookMs }) => {
      const bytes = Buffer.from(client.unread())
      const known = this.#contents.find((one) => one.bytes.equals(bytes)) ?? this.#readOnce(client, bytes)
      client.leave()
      return { atMs, tookMs, bytes: client.stepTwoBytes, notes: known.notes, hash: known.hash }
    })
  }
  #readOnce(client: WireClient, bytes: Buffer) {
    client.settle()
    const content = { bytes, notes: readBoard(client.doc).notes.length, hash: hashOf(client.doc) }
    this.#contents.push(content)
    return content
  }
}
