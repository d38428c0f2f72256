import { err, ok, type Result } from '@siroop/domain'
import { sha256 } from '../chance.js'
import type { Storage } from '../storage/storage.js'
import { readImageHeader } from './imageHeader.js'

/** What a logo may be at most; looked at before anything of it is decoded. */
export const logoLimits = { bytes: 1_000_000, sidePx: 4000, pixels: 6_000_000 } as const
/** Longest side of what is kept, in px: sharp at 30 mm on paper. */
const keptPx = 360

/** Why an image is no logo. */
export type LogoRefusal = 'logo-format' | 'logo-too-large' | 'logo-broken'
/** Logos of organisations: drawn anew from their pixels and kept by the hash of what is kept. */
export interface Logos {
  /** Gives the SHA-256 (64 hex characters) under which it is found. */
  add(bytes: Uint8Array): Promise<Result<string, LogoRefusal | 'not-saved'>>
  /** A PNG, or null when there is none with this hash. */
  get(hash: string): Promise<Buffer | null>
}

export function createLogos(storage: Pick<Storage, 'get' | 'transact'>): Logos {
  return {
    async add(bytes) {
      const drawn = await drawnAnew(bytes)
      if (!drawn.ok) return drawn
      const hash = sha256(drawn.value)
      const row = { key: keyOf(hash), value: Buffer.from(drawn.value).toString('base64') }
      const kept = await storage.transact([{ kind: 'put', table: 'setting', row }])
      return kept.ok ? ok(hash) : err('not-saved')
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null
      const row = await storage.get('setting', { key: keyOf(hash) })
      return row === null ? null : Buffer.from(row.value, 'base64')
    },
  }
}

const keyOf = (hash: string): string => `logo/${hash}`

/** The picture as pixels, small enough, written as a new PNG: nothing else of the file stays (comments, scripts, place). */
async function drawnAnew(bytes: Uint8Array): Promise<Result<Uint8Array, LogoRefusal>> {
  if (bytes.byteLength > logoLimits.bytes) return err('logo-too-large')
  const header = readImageHeader(bytes)
  if (header === null) return err('logo-format')
  const { widthPx, heightPx } = header
  if (widthPx === 0 || heightPx === 0) return err('logo-broken')
  if (Math.max(widthPx, heightPx) > logoLimits.sidePx || widthPx * heightPx > logoLimits.pixels)
    return err('logo-too-large')
  // two megabytes of program that most servers never need
  const { PhotonImage, resize, SamplingFilter } = await import('@silvia-odwyer/photon-node')
  try {
    const image = PhotonImage.new_from_byteslice(bytes)
    const scale = Math.min(1, keptPx / Math.max(widthPx, heightPx))
    const side = (px: number) => Math.max(1, Math.round(px * scale))
    const small = resize(image, side(widthPx), side(heightPx), SamplingFilter.Lanczos3)
    const png = small.get_bytes()
    image.free()
    small.free()
    return ok(png)
  } catch {
    // the decoder throws on what is not as its header says; what it threw says nothing to a person
    return err('logo-broken')
  }
}
