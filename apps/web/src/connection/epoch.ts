import type { WorkshopId } from '@siroop/domain'
import { readSetting, writeSetting } from '../ui/device.js'

/*
 * The epoch of a workshop's documents, the last part of their names. Every view tells it; what was told last is kept on
 * this device, so that a visit without a line opens the copy that belongs to it.
 */

let told: { readonly workshop: WorkshopId; readonly epoch: number } | null = null
const listeners = new Set<() => void>()
const keyOf = (workshop: WorkshopId) => `siroop-epoch:${workshop}`

/** The epoch of which documents are to be opened: as the last view said, else as it was kept here, else the first. */
export function epochOf(workshop: WorkshopId): number {
  if (told?.workshop === workshop) return told.epoch
  const kept = Number(readSetting(keyOf(workshop)))
  return Number.isInteger(kept) && kept > 0 ? kept : 1
}

/** Takes in what a view says. Open documents of another epoch are exchanged by who opened them (`onEpoch`). */
export function learnEpoch(workshop: WorkshopId, epoch: number): void {
  if (told?.workshop === workshop && told.epoch === epoch) return
  const before = epochOf(workshop)
  told = { workshop, epoch }
  if (before === epoch) return
  writeSetting(keyOf(workshop), String(epoch))
  for (const listener of [...listeners]) listener()
}

/** Forgets what was told: the session has ended. What is kept on this device stays. */
export function forgetEpoch(): void {
  told = null
}

/** Calls the listener when the epoch of the session's workshop is another one. */
export function onEpoch(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
