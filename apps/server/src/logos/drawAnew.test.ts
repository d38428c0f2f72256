import { deflateSync } from 'node:zlib'
import { PhotonImage } from '@silvia-odwyer/photon-node'
import { describe, expect, test } from 'vitest'
import { drawAnew } from './drawAnew.js'
import { readImageHeader } from './imageHeader.js'
import { aDrawnPng, aPng, aRedCmykJpeg, asciiBytes, pngChunk, withExif } from './imageTestData.js'

const draw = (bytes: Uint8Array) => drawAnew({ bytes, sidePx: 360 })
async function drawn(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = await draw(bytes)
  if (picture === null) throw new Error('broken')
  return picture
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
/** The colour in the middle of a part of the picture, as shares of its width and height. */
async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const image = PhotonImage.new_from_byteslice(bytes)
  const place = (Math.floor(image.get_height() * y) * image.get_width() + Math.floor(image.get_width() * x)) * 4
  return [...image.get_raw_pixels().slice(place, place + 4)]
}
const red = [220, 0, 0, 255] as const
const blue = [0, 0, 220, 255] as const
const jpegOf = (png: Uint8Array) => PhotonImage.new_from_byteslice(png).get_bytes_jpeg(95)

describe('[LOGO-7] a picture that wants to do harm', () => {
  test('[LOGO-7] that is another file too gives only its pixels', async () => {
    const page = '<script>alert(1)</script>'
    const polyglot = Buffer.concat([aPng(40, 20, { pixels: true, text: page }), Buffer.from(`PK\u0003\u0004${page}`)])
    const picture = await drawn(polyglot)
    expect(text(picture)).not.toContain('script')
    expect(text(picture)).not.toContain('PK\u0003\u0004')
    expect(readImageHeader(picture)).toEqual({ format: 'png', widthPx: 40, heightPx: 20 })
  })

  test.each([
    [
      'pixels that are more than its header says',
      aPng(20, 20, { extra: [pngChunk('IDAT', deflateSync(Buffer.alloc(30_000_000)))] }),
    ],
    ['a comment of thirty megabytes', aPng(20, 20, { pixels: true, extra: [zipped('zTXt', 'Comment\0\0')] })],
    ['a colour profile of thirty megabytes', aPng(20, 20, { pixels: true, extra: [zipped('iCCP', 'profile\0\0')] })],
  ])('[LOGO-7] with %s is small or nothing', async (_, bytes) => {
    expect(bytes.length).toBeLessThan(60_000)
    const picture = await draw(bytes)
    expect(picture?.length ?? 0).toBeLessThan(5000)
  })

  test('[LOGO-7] of several pictures one is taken', async () => {
    const control = (at: number) => Buffer.concat([number32(at), number32(20), number32(20), Buffer.alloc(14)])
    const moving = aPng(20, 20, {
      pixels: true,
      extra: [pngChunk('acTL', Buffer.concat([number32(2), number32(0)])), pngChunk('fcTL', control(0))],
    })
    const picture = await drawn(moving)
    expect(readImageHeader(picture)).toEqual({ format: 'png', widthPx: 20, heightPx: 20 })
    expect(text(picture)).not.toMatch(/acTL|fcTL/)
  })

  test.each([
    ['half of its pixels', aPng(400, 400, { pixels: true }).subarray(0, 120)],
    ['only the beginning of a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0])],
    ['nothing that is a picture', Uint8Array.from(asciiBytes('<svg><script>alert(1)</script></svg>'))],
  ])('[LOGO-7] with %s is none', async (_, bytes) => {
    expect(await draw(bytes)).toBeNull()
  })
})

describe('[LOGO-8] a photo', () => {
  test.each([
    [1, red, blue],
    [2, blue, red],
    [3, blue, red],
    [4, red, blue],
  ] as const)(
    '[LOGO-8] that was held as %d says stands upright, and what it told of its maker is gone',
    async (held, left, right) => {
      const halves = aDrawnPng(64, 32, (x) => (x < 32 ? red : blue))
      const picture = await drawn(withExif(jpegOf(halves), held, 'Kerkstraat 1'))
      expect(readImageHeader(picture)).toMatchObject({ widthPx: 64, heightPx: 32 })
      expect(near(await colourAt(picture, 0.2, 0.5), left)).toBe(true)
      expect(near(await colourAt(picture, 0.8, 0.5), right)).toBe(true)
      expect(text(picture)).not.toMatch(/Kerkstraat|Exif/)
    },
  )

  test.each([
    [5, red, blue],
    [6, red, blue],
    [7, blue, red],
    [8, blue, red],
  ] as const)('[LOGO-8] that was turned as %d says is tall', async (held, top, bottom) => {
    const halves = aDrawnPng(64, 32, (x) => (x < 32 ? red : blue))
    const picture = await drawn(withExif(jpegOf(halves), held, 'Kerkstraat 1'))
    expect(readImageHeader(picture)).toMatchObject({ widthPx: 32, heightPx: 64 })
    expect(near(await colourAt(picture, 0.5, 0.2), top)).toBe(true)
    expect(near(await colourAt(picture, 0.5, 0.8), bottom)).toBe(true)
  })

  test('[LOGO-8] with Exif data that makes no sense is drawn as it lies', async () => {
    const jpeg = jpegOf(aPng(60, 30, { pixels: true }))
    for (const held of [0, 9, 255])
      expect(readImageHeader(await drawn(withExif(jpeg, held, '')))).toMatchObject({ widthPx: 60, heightPx: 30 })
    const cut = Buffer.concat([jpeg.subarray(0, 2), Buffer.from('ffe1000a457869660000', 'hex'), jpeg.subarray(2)])
    expect(readImageHeader(await drawn(cut))).toMatchObject({ widthPx: 60, heightPx: 30 })
  })

  test('[LOGO-8] in the inks of a printer comes out in the same colours', async () => {
    const [r = 0, g = 255, b = 255] = await colourAt(await drawn(aRedCmykJpeg()), 0.5, 0.5)
    expect(r).toBeGreaterThan(180)
    expect(Math.max(g, b)).toBeLessThan(80)
  })
})

describe('[LOGO-9] what is seen of a logo', () => {
  const clear = [0, 0, 0, 0] as const
  test('[LOGO-9] has no empty margins, clear or white', async () => {
    const inside = (x: number, y: number) => x >= 30 && x < 70 && y >= 40 && y < 60
    for (const ground of [clear, [255, 255, 255, 255] as const]) {
      const picture = await drawn(aDrawnPng(100, 100, (x, y) => (inside(x, y) ? red : ground)))
      expect(readImageHeader(picture)).toMatchObject({ widthPx: 40, heightPx: 20 })
    }
  })

  test('[LOGO-9] stands out from paper: a white one gets a dark ground', async () => {
    const white = await drawn(aDrawnPng(80, 40, (x) => (x % 8 < 4 ? [255, 255, 255, 255] : clear)))
    expect(await colourAt(white, 0, 0)).toEqual([0x1e, 0x19, 0x17, 255])
    const dark = await drawn(aDrawnPng(80, 40, (x) => (x < 20 || x >= 60 ? red : clear)))
    expect((await colourAt(dark, 0.5, 0.5))[3]).toBe(0)
  })

  test('[LOGO-9] is kept when it is nothing but white, and when it is one line', async () => {
    expect(readImageHeader(await drawn(aDrawnPng(30, 20, () => [255, 255, 255, 255])))).toMatchObject({ widthPx: 30 })
    expect(readImageHeader(await drawn(aPng(3000, 2, { pixels: true })))).toMatchObject({ widthPx: 360, heightPx: 1 })
  })
})

function zipped(name: string, before: string): Buffer {
  return pngChunk(name, Buffer.concat([Buffer.from(before, 'latin1'), deflateSync(Buffer.alloc(30_000_000))]))
}
function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const near = (one: readonly number[], other: readonly number[]) =>
  one.every((value, at) => Math.abs(value - (other[at] ?? 0)) < 50)
