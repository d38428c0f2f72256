import type { BoardSnapshot } from '@siroop/board'
import type { Clock, FrozenManifest, Organisation, OrganisationId, ViewBase, WallNow } from '@siroop/domain'

/** Everything that the room screen needs to draw itself: on the wall, and small in the cockpit. */
export interface SceneProps<K extends WallNow['kind'] = WallNow['kind']> {
  readonly now: Extract<WallNow, { kind: K }>
  readonly title: string
  readonly region: string
  /** What the workshop leads to. */
  readonly document: ViewBase['workshop']['document']
  readonly organisations: readonly Organisation[]
  readonly clock: Clock | null
  readonly nowMs: number
  readonly joinCode: string | null
  readonly address: string
  readonly inside: number
  /** Revealed notes; null while the board is not open. */
  readonly board: BoardSnapshot | null
  /** The text that lies open for signing; null while it is fetched. */
  readonly frozen: FrozenManifest | null
}

/** The organisation of an id; undefined when it was removed meanwhile. */
export const organisationIn = (organisations: readonly Organisation[], id: OrganisationId): Organisation | undefined =>
  organisations.find((one) => one.id === id)

/** The address as people type it: without `http://`. */
export const shortAddress = (address: string): string => address.replace(/^https?:\/\//, '')

/** Scenes that draw notes: their texts are in the board document. */
export const needsBoard = (now: WallNow): boolean => ['notes', 'bundles', 'line', 'today', 'readOut'].includes(now.kind)

/**
 * Fixed, random-looking places for closed envelopes: a jittered grid, filled in a scattered order, so that neither the
 * place nor the order says who wrote when. The same count gives the same places, in percent of the field. `across`:
 * how many lie beside each other at most; as many as look good on the whole table when it is left out.
 */
export function scatter(
  count: number,
  across?: number,
): readonly { readonly left: number; readonly top: number; readonly turn: number }[] {
  const columns = across ?? Math.max(9, Math.ceil(Math.sqrt(count * 2.2)))
  const rows = Math.max(5, Math.ceil(count / columns))
  const cells = columns * rows
  const step = coprimeStep(cells)
  return Array.from({ length: count }, (_, index) => {
    const cell = (index * step + 3) % cells
    const column = cell % columns
    const row = Math.floor(cell / columns)
    return {
      left: ((column + 0.12 + noise(cell) * 0.5) / columns) * 93,
      top: ((row + 0.08 + noise(cell + 91) * 0.55) / rows) * 86,
      turn: (noise(cell + 17) - 0.5) * 20,
    }
  })
}

/** A repeatable number from 0 to 1. Not secret: it only scatters paper. */
export function noise(seed: number): number {
  const value = Math.sin(seed * 127.1 + 311.7) * 43758.5453
  return value - Math.floor(value)
}

/** A step that visits every cell once. */
function coprimeStep(cells: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
  let step = Math.max(1, Math.floor(cells * 0.618))
  while (gcd(step, cells) !== 1) step += 1
  return step
}
