import { useSyncExternalStore } from 'react'
import { browserRhythm } from '../jitter.js'
import { type Channel, type ChannelSocket, createChannel } from './channel.js'
import { eitherSocket, openWithinMs } from './eitherSocket.js'
import { createWays } from './way.js'

/*
 * Which way the lines of this page go. Remembered as long as the page is there: another session on it is on the same
 * network.
 */

let channel: { readonly lines: Channel; readonly isReachable: () => boolean } | null = null

/** `wss://host/sync`. */
export const syncEndpoint = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`

const ways = createWays({ isReachable: () => channel?.isReachable() ?? false, probe, after: browserRhythm.after })

/** No document has this name: the server closes the line as soon as it is open, and open is all that was asked. */
function probe(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${syncEndpoint()}/probe`)
    const end = (opened: boolean) => {
      callOff()
      socket.onclose = null
      socket.close()
      resolve(opened)
    }
    const callOff = browserRhythm.after(openWithinMs, () => end(false))
    socket.onopen = () => end(true)
    socket.onclose = () => end(false)
  })
}

let pageSocket: typeof WebSocket | null = null
/** The class that lines are opened with. */
export function socketOfPage(): typeof WebSocket {
  pageSocket ??= eitherSocket({ ways, WebSocket, channel: () => channel?.lines ?? null, after: browserRhythm.after })
  return pageSocket
}

/**
 * Gives lines their detour: a socket in the namespace of the channel, on the control connection.
 *
 * @param isReachable whether that connection is there.
 * @returns what to call whenever it is there anew, and at the end of the session.
 */
export function openDetour(socket: ChannelSocket, isReachable: () => boolean): { join(): void; close(): void } {
  const lines = createChannel(socket, isReachable)
  const opened = { lines, isReachable }
  channel = opened
  return {
    join: lines.join,
    close: () => {
      if (channel === opened) channel = null
      lines.breakAll()
      socket.disconnect()
    },
  }
}

/** The device is on another network: perhaps lines can go straight there. */
export const lookForStraightWay = (): void => ways.lookAgain()

/** True while the lines of this page take the detour. */
export const useDetour = (): boolean => useSyncExternalStore(ways.onChange, () => ways.now() === 'detour')
