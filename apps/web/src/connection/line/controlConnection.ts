import { channelNamespace } from '@siroop/protocol'
import { io } from 'socket.io-client'
import type { ControlSocket } from './control.js'
import type { ChannelSocket } from './detour/channel.js'
import { openWithinMs } from './detour/eitherSocket.js'

/** One socket.io connection with the control socket and, for lines that need it, the channel. Neither is connected yet. */
export interface ControlConnection {
  readonly control: ControlSocket
  readonly channel: ChannelSocket
  /** From now on it begins with polling, and goes over to a WebSocket where one is let through. */
  beginWithPolling(): void
  /** From now on it begins with a WebSocket again. */
  beginWithWebSocket(): void
}

/** @param token null when the cookie says who this is. */
export function controlConnection(workshop: string, token: string | null): ControlConnection {
  const socket = io({
    path: '/control',
    auth: token === null ? { workshop } : { workshop, token },
    transports: ['websocket', 'polling'],
    // A WebSocket that is refused: polling is tried in the same breath.
    tryAllTransports: true,
    // One that is swallowed: given up, and the next attempt begins with polling.
    timeout: openWithinMs,
    // Ours has full jitter.
    reconnection: false,
    autoConnect: false,
    forceNew: true,
  })
  const { io: manager } = socket
  const beginWith = (first: 'websocket' | 'polling') => {
    manager.opts.transports = first === 'polling' ? ['polling', 'websocket'] : ['websocket', 'polling']
    // A server that is down is no reason to try the WebSocket that would be swallowed.
    manager.opts.tryAllTransports = first === 'websocket'
    manager.timeout(first === 'polling' ? 20_000 : openWithinMs)
  }
  return {
    control: socket as unknown as ControlSocket,
    channel: manager.socket(channelNamespace) as unknown as ChannelSocket,
    beginWithPolling: () => beginWith('polling'),
    beginWithWebSocket: () => beginWith('websocket'),
  }
}
