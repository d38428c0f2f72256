import type { Command, FacilitatorView, ParticipantView, View, WallView } from '@siroop/domain'
import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { currently } from './current.js'
import type { CommandAnswer, Link } from './line/control.js'
import { shareStructure } from './shareStructure.js'

export type { CommandAnswer, Link } from './line/control.js'

interface ViewState {
  readonly view: View | null
  readonly link: Link
  /** Server clock minus the clock of this device, in milliseconds. */
  readonly clockOffsetMs: number
}

/** The server's whole view for this audience, replaced with every new version. */
export const viewStore = createStore<ViewState>(() => ({ view: null, link: 'connecting', clockOffsetMs: 0 }))

/**
 * Takes in a view. Within a connection the highest version wins; the first view of a connection always counts, because
 * a server that was restored from a copy may count from a lower number.
 */
export function receiveView(view: View, first: boolean): void {
  const { view: held } = viewStore.getState()
  if (!first && held && held.version >= view.version) return
  viewStore.setState({ view: shareStructure(held, view), clockOffsetMs: view.serverNowMs - Date.now() })
}
/** Takes in the state of the control connection. */
export const receiveLink = (link: Link): void => viewStore.setState({ link })
/** Forgets everything: the session has ended. */
export const forgetView = (): void => viewStore.setState({ view: null, link: 'connecting', clockOffsetMs: 0 })

/** The smallest value that a component needs of the participant's view; null while there is no view. */
export function useParticipantView<T>(select: (view: ParticipantView) => T): T | null {
  return useStore(viewStore, ({ view }) => (view?.audience === 'participant' ? select(view) : null))
}
/** The smallest value that a component needs of the facilitator's view; null while there is no view. */
export function useFacilitatorView<T>(select: (view: FacilitatorView) => T): T | null {
  return useStore(viewStore, ({ view }) => (view?.audience === 'facilitator' ? select(view) : null))
}
/** The smallest value that a component needs of the room screen's view; null while there is no view. */
export function useWallView<T>(select: (view: WallView) => T): T | null {
  return useStore(viewStore, ({ view }) => (view?.audience === 'roomScreen' ? select(view) : null))
}
/** State of the control connection. */
export const useLink = (): Link => useStore(viewStore, ({ link }) => link)

/**
 * Sends a command to the server: retried with the same id after a reconnect, so it is carried out once. Never rejects:
 * a refusal and a missing connection are answers.
 */
export function send(command: Command): Promise<CommandAnswer> {
  return currently()?.control.send(command) ?? Promise.resolve({ ok: false, refusal: 'no-connection' })
}

let tick: ReturnType<typeof setInterval> | null = null
let shownNowMs = 0
const tickers = new Set<() => void>()
function subscribeToSeconds(listener: () => void): () => void {
  tickers.add(listener)
  tick ??= setInterval(() => {
    shownNowMs = serverNowMs()
    for (const ticker of tickers) ticker()
  }, 1_000)
  return () => {
    tickers.delete(listener)
    if (tickers.size > 0 || tick === null) return
    clearInterval(tick)
    tick = null
    shownNowMs = 0
  }
}
/** The server's clock now, in milliseconds. For showing a time only: no rule hangs on a client's clock. */
export const serverNowMs = (): number => Date.now() + viewStore.getState().clockOffsetMs
/** The server's clock in milliseconds; renders again once a second. */
export function useNowMs(): number {
  return useSyncExternalStore(subscribeToSeconds, () => {
    if (shownNowMs === 0) shownNowMs = serverNowMs()
    return shownNowMs
  })
}
