import { PhotonImage } from '@silvia-odwyer/photon-node'
import { workshopId } from '@siroop/domain'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { drawAnew } from './drawAnew.js'
import { readImageHeader } from './imageHeader.js'
import { aPng, asciiBytes } from './imageTestData.js'
import { createLogos, logoLimits } from './logos.js'

const workshop = workshopId('w1')
const newLogos = (storage = createMemoryStorage()) =>
  createLogos({
    storage,
    after: () => () => undefined,
    // what a thread does, without one
    draw: async (task) => {
      const drawn = await drawAnew(task)
      return drawn === null ? { ok: false, error: 'logo-broken' } : { ok: true, value: drawn }
    },
    nowMs: () => 0,
    report: (problem) => {
      throw new Error(problem)
    },
  })
const add = (bytes: Uint8Array) => newLogos().add(workshop, bytes)

test('[LOGO-2] a logo is drawn anew, smaller, under the hash of what is kept, and nothing else of the file stays', async () => {
  const logos = newLogos()
  const added = await logos.add(workshop, aPng(800, 400, { pixels: true, text: '<script>alert(1)</script>' }))
  if (!added.ok) throw new Error(added.error)
  expect(added.value).toMatch(/^[0-9a-f]{64}$/)
  const kept = await logos.get(added.value)
  expect(readImageHeader(kept ?? new Uint8Array())).toEqual({ format: 'png', widthPx: 360, heightPx: 180 })
  expect(kept?.toString('latin1')).not.toContain('script')
  expect(await logos.get('0'.repeat(64))).toBeNull()
  expect(await logos.get('../alive')).toBeNull()
})

test('[LOGO-2] a JPEG and a WebP come out as a PNG too, also after a damaged one', async () => {
  const image = PhotonImage.new_from_byteslice(aPng(60, 30, { pixels: true }))
  const logos = newLogos()
  for (const bytes of [image.get_bytes_jpeg(80), image.get_bytes_webp()]) {
    expect(await logos.add(workshop, bytes.slice(0, bytes.length / 2))).toEqual({ ok: false, error: 'logo-broken' })
    const added = await logos.add(workshop, bytes)
    if (!added.ok) throw new Error(added.error)
    const kept = (await logos.get(added.value)) ?? new Uint8Array()
    expect(readImageHeader(kept)).toEqual({ format: 'png', widthPx: 60, heightPx: 30 })
  }
})

test.each([
  ['an SVG with a script', Uint8Array.from(asciiBytes('<svg><script>alert(1)</script></svg>')), 'logo-format'],
  ['a PNG that says 20,000 × 20,000', aPng(20_000, 20_000), 'logo-too-large'],
  ['a PNG of many pixels', aPng(3900, 3900), 'logo-too-large'],
  ['a file of five megabytes', Buffer.alloc(logoLimits.bytes * 5), 'logo-too-large'],
  ['a PNG without pixels', aPng(40, 40), 'logo-broken'],
  ['a PNG of no size', aPng(0, 40), 'logo-broken'],
])('[LOGO-3] %s is refused', async (_, bytes, refusal) => {
  expect(await add(bytes)).toEqual({ ok: false, error: refusal })
})
