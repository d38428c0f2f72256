import { addBundle, changeNote, type RoomName, renameBundle, submitNote } from '@siroop/board'
import { bundleId, noteId, type StepId, stepId } from '@siroop/domain'
import { syncMessages } from '@siroop/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { type TestLine, webSocketLine } from './channel/polledTestData.js'
import { updateFrame } from './syncFrames.js'

/** A document in which everybody counts in a record of their own. */
interface CountedDocument {
  readonly room: RoomName
  /** Root of the records, and the key that holds the number. */
  readonly records: 'bundles' | 'notes'
  readonly key: 'name' | 'text'
  readonly write: (doc: Y.Doc, id: string, count: number) => void
}
/** A board, by names of bundles of this step. */
export const boardByNames = (step: StepId): CountedDocument => ({
  room: 'board/w1/1',
  records: 'bundles',
  key: 'name',
  write: (doc, id, count) => {
    const [bundle, name] = [bundleId(id), String(count)]
    if (count === 1) addBundle(doc, { id: bundle, step, name })
    else renameBundle(doc, { bundle, name })
  },
})
const step = stepId('waarden')
/** The board, and the document of a theme table, by stakes. */
export const countedDocuments: readonly [CountedDocument, CountedDocument] = [
  boardByNames(step),
  {
    room: 'table/w1/t1/1',
    records: 'notes',
    key: 'text',
    write: (doc, id, count) => {
      const [note, text] = [noteId(id), String(count)]
      if (count === 1) submitNote(doc, { id: note, step, kind: 'randvoorwaarde', text })
      else changeNote(doc, { note, text })
    },
  },
]

/**
 * A client of one document that writes 1, 2, 3, … in its own record, up to three ahead of the acknowledgements. Speaks the
 * frames itself, so that what was acknowledged is known to the last one.
 */
export class Writer {
  acknowledged = 0
  readonly synced: Promise<void>
  readonly doc = new Y.Doc()
  readonly id: string
  readonly document: CountedDocument
  /** Called when a line ends by itself. */
  onDown: (code: number) => void = () => undefined
  #written = 0
  #finishing = false
  readonly #open: (address: string) => TestLine
  #line: TestLine | null = null
  /** Sync frames sent on this connection, and up to which number each went. */
  #sent: number[] = []
  readonly #watchers = new Set<() => void>()
  #setSynced: () => void = () => undefined

  /** @param open opens a line to an address; without it a WebSocket. */
  constructor({
    id,
    document,
    open = webSocketLine,
  }: { id: string; document: CountedDocument; open?: (address: string) => TestLine }) {
    this.id = id
    this.document = document
    this.#open = open
    this.synced = new Promise((resolve) => {
      this.#setSynced = resolve
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendCounted(updateFrame(update))
      for (const look of [...this.#watchers]) look()
    })
  }

  /** Opens a line to a whole address: server, document, token, `ack=1`. */
  connect(address: string): void {
    const line = this.#open(address)
    this.#line = line
    this.#sent = []
    line.onClose((code) => {
      if (line !== this.#line) return
      this.#line = null
      this.onDown(code)
    })
    line.onOpen(() => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, syncMessages.sync)
      syncProtocol.writeSyncStep1(encoder, this.doc)
      line.send(encoding.toUint8Array(encoder))
    })
    line.onMessage((frame) => {
      if (line === this.#line) this.#handle(frame)
    })
  }
  drop(): void {
    const line = this.#line
    this.#line = null
    line?.terminate()
  }
  stop(): void {
    this.#finishing = true
  }
  /** Stops writing; resolves when everything is acknowledged. */
  async finish(): Promise<void> {
    this.stop()
    await this.#until(() => this.acknowledged === this.#written)
  }
  reached = (goal: number): Promise<void> => this.#until(() => this.acknowledged >= goal)
  sees = (content: string): Promise<void> => this.#until(() => this.content === content)
  get content(): string {
    const { records, key } = this.document
    const counts = [...this.doc.getMap<Y.Map<string>>(records)].map(([id, one]) => `${id}=${one.get(key)}`)
    return counts.sort().join()
  }
  lastWriteIn(doc: Y.Doc): number {
    const { records, key } = this.document
    return Number(doc.getMap<Y.Map<string>>(records).get(this.id)?.get(key) ?? 0)
  }

  #until(isTrue: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isTrue()) return
        this.#watchers.delete(look)
        resolve()
      }
      this.#watchers.add(look)
      look()
    })
  }
  #sendCounted(frame: Uint8Array): void {
    if (this.#line?.isOpen() !== true) return
    this.#sent.push(this.#written)
    this.#line.send(frame)
  }
  #handle(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === syncMessages.ack) {
      this.acknowledged = Math.max(this.acknowledged, this.#sent[decoding.readVarUint(decoder) - 1] ?? 0)
      this.#write()
      for (const look of [...this.#watchers]) look()
    }
    if (type !== syncMessages.sync) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, syncMessages.sync)
    const subType = syncProtocol.readSyncMessage(decoder, encoder, this.doc, this)
    if (encoding.length(encoder) > 1) this.#sendCounted(encoding.toUint8Array(encoder))
    if (subType === syncProtocol.messageYjsSyncStep2) this.#setSynced()
  }
  #write(): void {
    while (!this.#finishing && this.#written - this.acknowledged < 3) {
      this.#written++
      this.document.write(this.doc, this.id, this.#written)
    }
  }
}
