import { useSyncExternalStore } from 'react'

/** What is true about everything that was changed on this page. */
export interface Safety {
  /**
   * 'all-safe': the server has every change on disk. 'on-this-device': what it does not have yet is on disk here, and
   * this page may be closed. 'not-safe': keep this page open.
   */
  readonly state: 'all-safe' | 'on-this-device' | 'not-safe'
  /** True during the first two seconds of waiting: "wordt bewaard" is then a calmer and just as true thing to say. */
  readonly saving: boolean
}
/** One thing that may hold changes: a document, or the commands that were not answered. */
export interface SafetySource {
  /** Changes that the server is not known to have on disk: every letter is one, so no screen says how many. */
  readonly waiting: () => number
  /** True when everything that waits is on disk on this device. */
  readonly keptHere: () => boolean
  readonly onChange: (listener: () => void) => () => void
}

const allSafe: Safety = { state: 'all-safe', saving: false }
const calmMs = 2_000
const sources = new Map<SafetySource, () => void>()
const listeners = new Set<() => void>()
let shown: Safety = allSafe
let waitsSince: ReturnType<typeof setTimeout> | null = null
let long = false

/** Counts a source in. @returns how to leave it out again. */
export function watchSafety(source: SafetySource): () => void {
  sources.set(source, source.onChange(recount))
  recount()
  return () => {
    sources.get(source)?.()
    sources.delete(source)
    recount()
  }
}

/** The safety of these sources together; pure. */
export function safetyOf(all: Iterable<SafetySource>): Safety['state'] {
  const open = [...all].filter((source) => source.waiting() > 0)
  if (open.length === 0) return 'all-safe'
  return open.every((source) => source.keptHere()) ? 'on-this-device' : 'not-safe'
}

function recount(): void {
  const state = safetyOf(sources.keys())
  if (state === 'all-safe') {
    if (waitsSince !== null) clearTimeout(waitsSince)
    waitsSince = null
    long = false
  } else if (waitsSince === null) {
    waitsSince = setTimeout(() => {
      long = true
      recount()
    }, calmMs)
  }
  const saving = state !== 'all-safe' && !long
  if (shown.state === state && shown.saving === saving) return
  if ((shown.state === 'not-safe') !== (state === 'not-safe')) guardLeaving(state === 'not-safe')
  shown = { state, saving }
  for (const listener of listeners) listener()
}

const handleLeaving = (event: BeforeUnloadEvent) => event.preventDefault()
function guardLeaving(on: boolean): void {
  if (typeof window === 'undefined') return
  if (on) window.addEventListener('beforeunload', handleLeaving)
  else window.removeEventListener('beforeunload', handleLeaving)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
/** True at the moment that it is shown; see `Safety`. While it is 'not-safe' the browser asks before it leaves. */
export const useSafety = (): Safety => useSyncExternalStore(subscribe, currentSafety)
/** `useSafety` outside of React. */
export const currentSafety = (): Safety => shown
