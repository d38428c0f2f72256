import { err, ok, type Result, type WorkshopId } from '@siroop/domain'
import type { SyncClock } from '../board/clock.js'
import { sha256 } from '../chance.js'
import { createDrawing, type Draw } from './drawing.js'
import { readImageHeader } from './imageHeader.js'
import { createLogoList, keyOf, type LogoListParts } from './logoList.js'

/** What a logo may be at most; looked at before anything of it is decoded. */
export const logoLimits = { bytes: 1_000_000, sidePx: 4000, pixels: 6_000_000 } as const
/** Longest side of what is kept, in px: sharp at 30 mm on paper. */
const keptPx = 360

/** Why an image is no logo. */
export type LogoRefusal = 'logo-format' | 'logo-too-large' | 'logo-broken'
/** Logos of organisations: drawn anew from their pixels and kept by the hash of what is kept. */
export interface Logos {
  /** Gives the SHA-256 (64 hex characters) under which it is found. */
  add(workshop: WorkshopId, bytes: Uint8Array): Promise<Result<string, LogoRefusal | 'not-saved'>>
  /** A PNG, or null when there is none with this hash. */
  get(hash: string): Promise<Buffer | null>
  /** Lets those go that nobody needed for thirty days; gives how many. */
  tidy(): Promise<number>
}

export interface LogoParts extends LogoListParts {
  readonly after: SyncClock['after']
  /** Instead of a thread that draws. */
  readonly draw?: Draw
}

export function createLogos({ after, draw = createDrawing({ after }), ...parts }: LogoParts): Logos {
  const list = createLogoList(parts)
  return {
    tidy: list.tidy,
    async add(workshop, bytes) {
      const refusal = whyNot(bytes)
      if (refusal !== null) return err(refusal)
      const drawn = await draw({ bytes, sidePx: keptPx })
      if (!drawn.ok) return drawn
      const hash = sha256(drawn.value)
      const row = { key: keyOf(hash), value: Buffer.from(drawn.value).toString('base64') }
      return (await list.keep(workshop, { hash, row })) ? ok(hash) : err('not-saved')
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null
      const row = await parts.storage.get('setting', { key: keyOf(hash) })
      return row === null ? null : Buffer.from(row.value, 'base64')
    },
  }
}

function whyNot(bytes: Uint8Array): LogoRefusal | null {
  if (bytes.byteLength > logoLimits.bytes) return 'logo-too-large'
  const header = readImageHeader(bytes)
  if (header === null) return 'logo-format'
  const { widthPx, heightPx } = header
  if (widthPx === 0 || heightPx === 0) return 'logo-broken'
  const isLarge = Math.max(widthPx, heightPx) > logoLimits.sidePx || widthPx * heightPx > logoLimits.pixels
  return isLarge ? 'logo-too-large' : null
}
