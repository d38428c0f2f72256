import type { ParticipantId, WorkshopId } from '@siroop/domain'
import { readInTab, writeInTab } from '../../ui/device.js'

/** What half-typed text belongs to: a card, and what is answered on it (a step, a round, a version of a sentence). */
export interface Place {
  readonly workshop: WorkshopId
  readonly card: ParticipantId
  /** Words without spaces at their ends, from the large to the small: `poll visie b-1`. */
  readonly about: string
}
type Kept = Readonly<Record<string, unknown>>

/**
 * Half-typed cards of this tab: a dialog that closes, a reveal that comes in between or a refresh loses nothing. It is
 * somebody else's answer, so it goes with the tab, and is on no other device.
 */
const kept = new Map<WorkshopId, Kept>()
const listeners = new Set<() => void>()

/** What was typed at this place and is not sent yet; always the same object while nothing is typed. */
export const halfTyped = (place: Place): unknown => keptIn(place.workshop)[keyOf(place)]

/** True when something is half-typed at this place, or at a smaller one in it. */
export function isBegun(place: Place): boolean {
  const key = keyOf(place)
  return Object.keys(keptIn(place.workshop)).some((one) => one.startsWith(key))
}

/** Remembers it; null: it was sent, or thrown away. */
export function keepTyped(place: Place, typed: object | null): void {
  const { [keyOf(place)]: _, ...rest } = keptIn(place.workshop)
  const next: Kept = typed === null ? rest : { ...rest, [keyOf(place)]: typed }
  kept.set(place.workshop, next)
  writeInTab(nameOf(place.workshop), Object.keys(next).length === 0 ? null : JSON.stringify(next))
  for (const listener of listeners) listener()
}

/** Calls the listener whenever something is typed, sent or thrown away. @returns how to stop. */
export function onTyped(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** True when what was kept can stand in this form: the same fields with the same sort of values. An update may come in between. */
export const fits = <T extends object>(typed: unknown, empty: T): typed is T =>
  typeof typed === 'object' &&
  typed !== null &&
  Object.entries(empty).every(([field, value]) => {
    const now = (typed as Kept)[field]
    return now !== undefined && (value === null || now === null || typeof now === typeof value)
  })

/** With a space at its end, so that no place begins with the name of another one. */
const keyOf = ({ card, about }: Place): string => `${card} ${about} `
const nameOf = (workshop: WorkshopId): string => `siroop:papier:${workshop}`

function keptIn(workshop: WorkshopId): Kept {
  const known = kept.get(workshop)
  if (known !== undefined) return known
  const read = readKept(workshop)
  kept.set(workshop, read)
  return read
}

function readKept(workshop: WorkshopId): Kept {
  try {
    const read: unknown = JSON.parse(readInTab(nameOf(workshop)) ?? '{}')
    return typeof read === 'object' && read !== null ? (read as Kept) : {}
  } catch {
    // Somebody else wrote under this name: nothing that was typed here.
    return {}
  }
}
