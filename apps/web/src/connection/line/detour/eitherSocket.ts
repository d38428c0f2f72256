import type { Rhythm } from '../jitter.js'
import { brokenLine, type Channel, type ChannelLine } from './channel.js'
import type { Ways } from './way.js'

export interface EitherSocketOptions {
  readonly ways: Ways
  readonly WebSocket: new (url: string) => WebSocket
  /** Null while the page has no session. */
  readonly channel: () => Channel | null
  readonly after: Rhythm['after']
}

/** A WebSocket that is not open after this long is held up by something between: browsers themselves wait for minutes. */
export const openWithinMs = 4_000

const [connecting, isOpen, closed] = [0, 1, 3] as const

/** The class that a provider opens its lines with: a WebSocket to look at, whichever way its frames travel. */
export function eitherSocket({ ways, WebSocket: Straight, channel, after }: EitherSocketOptions): typeof WebSocket {
  class EitherSocket {
    static readonly OPEN = isOpen
    readonly OPEN = isOpen
    binaryType = 'arraybuffer'
    readyState: number = connecting
    onopen: ((event: object) => void) | null = null
    onmessage: ((event: { readonly data: unknown }) => void) | null = null
    onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null
    onerror: ((event: unknown) => void) | null = null
    readonly #going: ChannelLine

    constructor(url: string) {
      const by = ways.now() === 'detour' ? channel() : null
      this.#going = by === null ? this.#goStraight(url) : this.#goRound(url, by)
    }
    send(frame: Uint8Array): void {
      this.#going.send(frame)
    }
    close(): void {
      if (this.readyState === closed) return
      this.readyState = closed
      this.#going.close()
    }

    #opened(): void {
      if (this.readyState !== connecting) return
      this.readyState = isOpen
      this.onopen?.({})
    }
    #ended(code: number, reason: string): void {
      if (this.readyState === closed) return
      this.readyState = closed
      this.onclose?.({ code, reason })
    }

    #goStraight(url: string): ChannelLine {
      const attempt = ways.attempt()
      const socket = new Straight(url)
      socket.binaryType = 'arraybuffer'
      const giveUp = after(openWithinMs, () => {
        const { readyState } = this
        if (readyState !== connecting) return
        socket.onclose = null
        socket.close()
        attempt.failed()
        this.#ended(brokenLine, '')
      })
      socket.onopen = () => {
        giveUp()
        attempt.opened()
        this.#opened()
      }
      socket.onmessage = ({ data }) => {
        if (this.readyState === isOpen) this.onmessage?.({ data })
      }
      socket.onerror = (event) => this.onerror?.(event)
      socket.onclose = ({ code, reason }) => {
        giveUp()
        // Not one that the page itself gave up.
        if (this.readyState === connecting) attempt.failed()
        this.#ended(code, reason)
      }
      return {
        send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
        close: () => {
          giveUp()
          socket.close()
        },
      }
    }

    #goRound(url: string, by: Channel): ChannelLine {
      const { pathname, searchParams } = new URL(url)
      const asked = {
        room: pathname.replace(/^\/sync\//, ''),
        token: searchParams.get('token') ?? '',
        acks: searchParams.get('ack') === '1',
      }
      const line = by.open(asked, {
        opened: () => this.#opened(),
        frame: (data) => {
          if (this.readyState === isOpen) this.onmessage?.({ data })
        },
        closed: (code, reason) => {
          unlisten()
          this.#ended(code, reason)
        },
      })
      // It can go straight again: the provider comes back by itself.
      const unlisten = ways.onChange(() => {
        if (ways.now() !== 'straight') return
        unlisten()
        line.close()
        this.#ended(brokenLine, '')
      })
      return {
        send: line.send,
        close: () => {
          unlisten()
          line.close()
        },
      }
    }
  }
  return EitherSocket as unknown as typeof WebSocket
}
