import { execFileSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'

/** A picture as rows of pixels of four bytes: red, green, blue, and how solid. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}
/** A part of a picture; all are shares of its width and height. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A page of a PDF as a printer of 150 dots per inch makes it. `page` counts from 1. */
export function pageOfPdf(pdf: Uint8Array, page: number): Picture {
  const args = ['-png', '-r', '150', '-f', String(page), '-singlefile', '-']
  return readPng(execFileSync('pdftoppm', args, { input: pdf, maxBuffer: 1 << 28 }))
}

/**
 * Reads a PNG as browsers and pdftoppm write them: 8 bits a colour, not interlaced. Throws on any other.
 * Source: PNG (third edition), 9 Filtering and 11 Chunk specifications.
 */
export function readPng(png: Uint8Array): Picture {
  const bytes = Buffer.from(png)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, colour, interlaced] = [bytes[24], bytes[25], bytes[28]]
  const each = colour === 2 ? 3 : colour === 6 ? 4 : 0
  if (depth !== 8 || each === 0 || interlaced !== 0) throw new Error('This PNG is of another kind')
  const packed: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const rows = inflateSync(Buffer.concat(packed))
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  const long = width * each
  let before = new Uint8Array(long)
  for (let y = 0; y < height; y++) {
    const from = y * (long + 1)
    const row = new Uint8Array(rows.subarray(from + 1, from + 1 + long))
    unfilter(row, { kind: rows[from] ?? 0, each, before })
    for (let x = 0; x < width; x++)
      for (let part = 0; part < each; part++) pixels[(y * width + x) * 4 + part] = row[x * each + part] ?? 0
    before = row
  }
  return { width, height, pixels }
}

/** Turns differences into values, from left to right. `before`: the row above. */
function unfilter(row: Uint8Array, how: { kind: number; each: number; before: Uint8Array }): void {
  const { kind, each, before } = how
  for (let at = 0; at < row.length; at++) {
    const [left, above, corner] = [row[at - each] ?? 0, before[at] ?? 0, at < each ? 0 : (before[at - each] ?? 0)]
    const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][kind] ?? 0
    row[at] = (row[at] ?? 0) + guess
  }
}

/** Whichever of the three is nearest to left + above − corner (Paeth). */
function nearest(left: number, above: number, corner: number): number {
  const [far, high, low] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  return far <= high && far <= low ? left : high <= low ? above : corner
}

/** Cuts a part out of a picture. */
function cut({ width, height, pixels }: Picture, part: Part): Picture {
  const [left, top] = [Math.round(part.left * width), Math.round(part.top * height)]
  const [wide, high] = [Math.round(part.width * width), Math.round(part.height * height)]
  const out = new Uint8ClampedArray(wide * high * 4)
  for (let y = 0; y < high; y++) {
    const from = ((top + y) * width + left) * 4
    out.set(pixels.subarray(from, from + wide * 4), y * wide * 4)
  }
  return { width: wide, height: high, pixels: out }
}

/**
 * What a camera reads that is held over every part of a picture, first from afar, then nearer; each text once, sorted. By a
 * decoder that is not ours (decision 0028).
 */
export function scan(picture: Picture): readonly string[] {
  const found = new Set<string>()
  for (const share of [1, 1 / 2, 1 / 4])
    for (let top = 0; top <= 1 - share; top += share / 2)
      for (let left = 0; left <= 1 - share; left += share / 2) {
        const { pixels, width, height } = cut(picture, { left, top, width: share, height: share })
        const code = jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })
        // A pattern that looks like a code but says nothing is none.
        if (code !== null && code.data !== '') found.add(code.data)
      }
  return [...found].sort()
}

/** The four cards of a sheet, from left to right and from top to bottom. */
export const cardsOf = (sheet: Picture): readonly Picture[] =>
  [0, 1 / 2].flatMap((top) => [0, 1 / 2].map((left) => cut(sheet, { left, top, width: 1 / 2, height: 1 / 2 })))

/** Above and below in one sign of a terminal; its own colour is dark. */
const halves: Readonly<Record<string, readonly [number, number]>> = {
  '█': [255, 255],
  '▀': [255, 0],
  '▄': [0, 255],
  ' ': [0, 0],
}
/** A code that was printed in a terminal with blocks, as it stands there, four pixels a square. */
export function pictureOfTerminal(printed: string): Picture {
  const lines = printed.split('\n').filter((line) => /^[█▀▄ ]{20,}$/.test(line))
  const [width, height] = [(lines[0]?.length ?? 0) * 4, lines.length * 8]
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sign = lines[Math.floor(y / 8)]?.[Math.floor(x / 4)] ?? ' '
      pixels.fill(halves[sign]?.[y % 8 < 4 ? 0 : 1] ?? 0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  return { width, height, pixels }
}
