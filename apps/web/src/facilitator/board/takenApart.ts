import type { BundleId } from '@siroop/domain'
import { useSyncExternalStore } from 'react'

let last: BundleId | null = null
const listeners = new Set<() => void>()

/** The bundle that was taken apart here as the last act of all; null after any other one. The server holds its notes. */
export const takenApart = {
  current: (): BundleId | null => last,
  set(bundle: BundleId | null): void {
    last = bundle
    for (const listener of listeners) listener()
  },
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The same for a component; draws again when it changes. */
export const useTakenApart = (): BundleId | null => useSyncExternalStore(subscribe, takenApart.current)
