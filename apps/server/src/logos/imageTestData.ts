import { crc32, deflateSync } from 'node:zlib'

/** The bytes of a text of one-byte letters. */
export const asciiBytes = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
/** One part of a PNG. */
export const pngChunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

/** A PNG of one colour; with `pixels` false only its header says that it is so large. `extra`: chunks before the pixels. */
export function aPng(
  widthPx: number,
  heightPx: number,
  { pixels = false, text = '', extra = [] as readonly Uint8Array[] } = {},
): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(widthPx * 3, 0xc8)])
  const rows = pixels ? Buffer.concat(Array.from({ length: heightPx }, () => row)) : Buffer.alloc(0)
  const comment = text === '' ? [] : [pngChunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))]
  return png({ widthPx, heightPx, colours: 2, rows, extra: [...comment, ...extra] })
}

/** A PNG with colours and clearings of its own: `at` gives red, green, blue and how solid a pixel is. */
export function aDrawnPng(
  widthPx: number,
  heightPx: number,
  at: (x: number, y: number) => readonly [number, number, number, number],
): Buffer {
  const rows = Array.from({ length: heightPx }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: widthPx }, (_, x) => at(x, y)).flat()]),
  )
  return png({ widthPx, heightPx, colours: 6, rows: Buffer.concat(rows) })
}

function png(of: {
  readonly widthPx: number
  readonly heightPx: number
  readonly colours: 2 | 6
  readonly rows: Uint8Array
  readonly extra?: readonly Uint8Array[]
}): Buffer {
  const header = Buffer.concat([uint32(of.widthPx), uint32(of.heightPx), Buffer.from([8, of.colours, 0, 0, 0])])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...(of.extra ?? []),
    pngChunk('IDAT', deflateSync(of.rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG with Exif data put before everything else: how it was held, and words that nobody should get to see. */
export function withExif(jpeg: Uint8Array, orientation: number, words: string): Buffer {
  const entry = (tag: number, type: number, count: number, value: readonly number[]) =>
    Buffer.from([tag >> 8, tag & 255, 0, type, 0, 0, 0, count, ...value])
  const text = Buffer.from(`${words}\0`, 'latin1')
  const tiff = Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2]),
    entry(0x010e, 2, text.length, [0, 0, 0, 38]),
    entry(0x0112, 3, 1, [0, orientation, 0, 0]),
    Buffer.alloc(4),
    text,
  ])
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const segment = Buffer.from([0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), segment, data, jpeg.subarray(2)])
}

/** A JPEG of eight by eight pixels in the four inks of a printer, all of them red; as Adobe writes it, with inks inverted. */
export function aRedCmykJpeg(): Buffer {
  const segment = (marker: number, ...data: number[]) => [0xff, marker, 0, data.length + 2, ...data]
  // per ink one block: how far it is from the middle, in seven or eight bits, and nothing else in the block
  const full = '0' + '1111111' + '0'
  const none = '10' + '01111111' + '0'
  const bits = full + none + none + full
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
  const scan = (padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xee, ...asciiBytes('Adobe'), 0, 100, 0, 0, 0, 0, 0),
    ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 8)),
    ...segment(0xc0, 8, 0, 8, 0, 8, 4, ...[1, 2, 3, 4].flatMap((id) => [id, 0x11, 0])),
    // distances: seven bits are written as 0, eight as 10
    ...segment(0xc4, 0x00, 1, 1, ...Array.from({ length: 14 }, () => 0), 7, 8),
    // the end of a block is written as 0
    ...segment(0xc4, 0x10, 1, ...Array.from({ length: 15 }, () => 0), 0),
    ...segment(0xda, 4, ...[1, 2, 3, 4].flatMap((id) => [id, 0]), 0, 63, 0),
    ...scan.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])),
    ...[0xff, 0xd9],
  ])
}
