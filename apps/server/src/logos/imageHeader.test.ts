import { describe, expect, test } from 'vitest'
import { readImageHeader } from './imageHeader.js'
import { aPng, asciiBytes } from './imageTestData.js'

const webp = (chunk: string, rest: readonly number[]) =>
  Uint8Array.from([...asciiBytes('RIFF'), 0, 0, 0, 0, ...asciiBytes('WEBP'), ...asciiBytes(chunk), ...rest])

describe('the header of an image', () => {
  test('[LOGO-1] says its format and size before anything is decoded', () => {
    expect(readImageHeader(aPng(20_000, 20_000))).toEqual({ format: 'png', widthPx: 20_000, heightPx: 20_000 })
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0x01, 0x2c, 0x02, 0x58, 1])
    expect(readImageHeader(jpeg)).toEqual({ format: 'jpeg', widthPx: 600, heightPx: 300 })
    const lossy = webp('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x58, 0x02, 0x2c, 0x01])
    expect(readImageHeader(lossy)).toEqual({ format: 'webp', widthPx: 600, heightPx: 300 })
    const lossless = webp('VP8L', [0, 0, 0, 0, 0x2f, 0x57, 0xc2, 0x4a, 0x00])
    expect(readImageHeader(lossless)).toEqual({ format: 'webp', widthPx: 600, heightPx: 300 })
    const extended = webp('VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x57, 0x02, 0x00, 0x2b, 0x01, 0x00])
    expect(readImageHeader(extended)).toEqual({ format: 'webp', widthPx: 600, heightPx: 300 })
  })

  test.each([
    ['an SVG with a script', asciiBytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a GIF', asciiBytes('GIF89a\u0001\u0000\u0001\u0000')],
    ['nothing', []],
    ['a PNG that ends in its header', [...aPng(10, 10).slice(0, 18)]],
    ['a JPEG without a frame', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]],
    ['a JPEG that ends in a segment', [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]],
    ['a WebP of an unknown kind', [...webp('ALPH', [0, 0, 0, 0, 0, 0, 0, 0])]],
  ])('[LOGO-1] %s is no image', (_, bytes) => {
    expect(readImageHeader(Uint8Array.from(bytes))).toBeNull()
  })
})
