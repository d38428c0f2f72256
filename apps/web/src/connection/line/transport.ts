import { socketOfPage, syncEndpoint } from './detour/pageWays.js'

/** What documents travel over and are kept in. A page of fixtures replaces it; the app never does. */
export interface Transport {
  /** `ws://host/sync`. */
  readonly endpoint: string
  readonly Socket: typeof WebSocket
  readonly indexedDb: IDBFactory | undefined
  /** A number from 0 up to 1, for pauses between attempts. */
  readonly random: () => number
}

let replaced: Transport | null = null

/** Replaces sockets and storage, before `startSession`. Null: back to the browser's own. */
export function replaceTransport(next: Transport | null): void {
  replaced = next
}

/** The transport of this page. */
export function transport(): Transport {
  return (
    replaced ?? {
      endpoint: syncEndpoint(),
      Socket: socketOfPage(),
      indexedDb: ownIndexedDb(),
      random: () => Math.random(),
    }
  )
}

/** Reading the property throws in some browsers when cookies are blocked. */
function ownIndexedDb(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB
  } catch {
    return undefined
  }
}
