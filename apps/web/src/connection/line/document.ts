import {
  type CloseReason,
  closeReason,
  closeRecovery,
  readSpread,
  readTakenBack,
  syncMessages,
  type TakenBackMessage,
} from '@siroop/protocol'
import { readVarString, readVarUint } from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { createAckLedger } from './acks.js'
import { fullJitter } from './jitter.js'
import { createPresence, type Presence } from './presence.js'

export interface DocumentStatus {
  readonly state: 'connecting' | 'live' | 'away' | 'stopped'
  /** Why the server ended it for good; only when stopped. */
  readonly stoppedBy: CloseReason | null
  /** True once everything that the server had at connecting is here. */
  readonly complete: boolean
  /** Own changes that are not proven to be on the server. */
  readonly waiting: number
}
export interface DocumentLink {
  readonly presence: Presence
  status(): DocumentStatus
  onChange(listener: () => void): () => void
  /** Calls the listener when the server took own edits back, after the update that did it. */
  onTakenBack(listener: (message: TakenBackMessage) => void): () => void
  /** Tries at once: the device is online again. */
  hurry(): void
  close(): void
}
export interface DocumentOptions {
  readonly doc: Y.Doc
  /** `board/{w}/{e}` and the like. */
  readonly name: string
  /** `ws://host/sync`. */
  readonly url: string
  /** Null when the cookie says who this is. */
  readonly token: string | null
  /** Changes of an earlier visit may never have reached the server. */
  readonly unsure: boolean
  readonly Socket: typeof WebSocket
  readonly random: () => number
}

/** 2^30 × 100 milliseconds is longer than any pause of ours. */
const outOfTheWay = 30

/** Keeps one document in step with the server and knows what the server has on disk. */
export function connectDocument({ doc, name, url, token, unsure, Socket, random }: DocumentOptions): DocumentLink {
  const ledger = createAckLedger(unsure)
  const listeners = new Set<() => void>()
  const takenBackListeners = new Set<(message: TakenBackMessage) => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  let status: Omit<DocumentStatus, 'waiting'> = { state: 'connecting', stoppedBy: null, complete: false }
  const become = (next: Partial<typeof status>) => {
    status = { ...status, ...next }
    changed()
  }

  class CountedSocket extends Socket {
    override send(frame: Parameters<WebSocket['send']>[0]): void {
      if (frame instanceof Uint8Array) ledger.sent(frame)
      super.send(frame)
    }
  }
  // Counted before the provider sends it: this listener was there first.
  const handleUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    ledger.edited()
    changed()
  }
  doc.on('update', handleUpdate)
  const awareness = new Awareness(doc)
  const presence = createPresence(awareness)
  const provider = new WebsocketProvider(url, name, doc, {
    connect: false,
    awareness,
    params: { token: token ?? '', ack: '1' },
    WebSocketPolyfill: CountedSocket as typeof WebSocket,
    // Two pages of one identity both talk to the server; between themselves nothing would be acknowledged.
    disableBc: true,
    shouldReconnect: ({ code }) => {
      const reason = closeReason(code)
      return reason === null || closeRecovery[reason] === 'retry'
    },
  })
  provider.messageHandlers[syncMessages.ack] = (_encoder, decoder) => {
    ledger.acked(readVarUint(decoder))
    changed()
  }
  // The provider's own handler only prints it in the console.
  provider.messageHandlers[syncMessages.auth] = (_encoder, decoder) => {
    readVarUint(decoder)
    const message = readTakenBack(readVarString(decoder))
    if (message !== null) for (const listener of takenBackListeners) listener(message)
  }
  provider.on('status', ({ status: line }) => {
    if (line === 'connected') {
      ledger.connected()
      become({ state: 'live' })
    }
    if (line === 'disconnected') become({ state: 'away' })
  })
  let attempt = 0
  provider.on('sync', (complete) => {
    if (!complete) return
    attempt = 0
    become({ complete })
  })
  // The provider waits min(2^n × 100, maxBackoffTime), where n is how often it failed. Most phones would wait for exactly the
  // first of the two: so n is put out of the way, and the second one, ours, is drawn anew each time.
  provider.on('connection-close', (event) => {
    attempt += 1
    provider.wsUnsuccessfulReconnects = outOfTheWay
    provider.maxBackoffTime = fullJitter(attempt, random(), readSpread(event?.reason ?? ''))
    if (status.state === 'connecting') become({ state: 'away' })
  })
  provider.on('closed', ({ code }) => become({ state: 'stopped', stoppedBy: closeReason(code) }))
  provider.connect()

  return {
    presence,
    status: () => ({ ...status, waiting: ledger.waiting() }),
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    onTakenBack: (listener) => {
      takenBackListeners.add(listener)
      return () => {
        takenBackListeners.delete(listener)
      }
    },
    hurry: () => {
      // Too many frames: the server waits for a person to do something, and this is it.
      if (status.stoppedBy === 'tooMany') become({ state: 'away', stoppedBy: null })
      if (status.state === 'away') provider.connect()
    },
    close: () => {
      listeners.clear()
      takenBackListeners.clear()
      doc.off('update', handleUpdate)
      provider.destroy()
      awareness.destroy()
    },
  }
}
