import type { Orientation } from './orientation.js'

/** Pixels of a picture, row by row, four bytes each: red, green, blue, and how solid it is. */
export interface Pixels {
  readonly widthPx: number
  readonly heightPx: number
  readonly rgba: Uint8Array
}

/** The picture as its camera held it. */
export function turned(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return pixels
  const { widthPx: w, heightPx: h } = pixels
  const size = orientation > 4 ? { widthPx: h, heightPx: w } : { widthPx: w, heightPx: h }
  const [right, bottom] = [w - 1, h - 1]
  const from = {
    2: (x: number, y: number) => [right - x, y],
    3: (x: number, y: number) => [right - x, bottom - y],
    4: (x: number, y: number) => [x, bottom - y],
    5: (x: number, y: number) => [y, x],
    6: (x: number, y: number) => [y, bottom - x],
    7: (x: number, y: number) => [right - y, bottom - x],
    8: (x: number, y: number) => [right - y, x],
  }[orientation]
  return filled(size, (x, y) => {
    const [column = 0, row = 0] = from(x, y)
    return at(pixels, column, row)
  })
}

/** The picture without empty margins: what a logo is small or large by is its ink. An empty one stays as it is. */
export function trimmed(pixels: Pixels): Pixels {
  const { widthPx, heightPx, rgba } = pixels
  const isEmpty = hasClearings(pixels) ? isClear : isWhite
  let [left, top, right, bottom] = [widthPx, heightPx, -1, -1]
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      if (isEmpty(rgba, (y * widthPx + x) * 4)) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  const size = { widthPx: right - left + 1, heightPx: bottom - top + 1 }
  if (right < 0 || (size.widthPx === widthPx && size.heightPx === heightPx)) return pixels
  const inside = new Uint8Array(size.widthPx * size.heightPx * 4)
  for (let y = 0; y < size.heightPx; y++) {
    const from = ((top + y) * widthPx + left) * 4
    inside.set(rgba.subarray(from, from + size.widthPx * 4), y * size.widthPx * 4)
  }
  return { ...size, rgba: inside }
}

/** A logo in white, made for a dark page, gets a dark ground: on paper nobody would see it. Any other stays as it is. */
export function onGround(pixels: Pixels): Pixels {
  const { widthPx, heightPx, rgba } = pixels
  if (!hasClearings(pixels) || !isLight(rgba)) return pixels
  const edge = Math.max(1, Math.round(Math.min(widthPx, heightPx) * 0.18))
  return filled({ widthPx: widthPx + 2 * edge, heightPx: heightPx + 2 * edge }, (x, y) => {
    const [column, row] = [x - edge, y - edge]
    if (column < 0 || row < 0 || column >= widthPx || row >= heightPx) return ink
    const [red = 0, green = 0, blue = 0, solid = 0] = at(pixels, column, row)
    const over = (light: number, ground: number) => Math.round((light * solid + ground * (255 - solid)) / 255)
    return [over(red, ink[0]), over(green, ink[1]), over(blue, ink[2]), 255]
  })
}
/** The ink of text, as on screens and paper. */
const ink = [0x1e, 0x19, 0x17, 255] as const

const isClear = (rgba: Uint8Array, place: number): boolean => (rgba[place + 3] ?? 0) < 8
const isWhite = (rgba: Uint8Array, place: number): boolean =>
  isClear(rgba, place) || [0, 1, 2].every((part) => (rgba[place + part] ?? 0) > 247)

/** True when part of the page would be seen through it. */
function hasClearings({ rgba }: Pixels): boolean {
  for (let place = 0; place < rgba.length; place += 4) if (isClear(rgba, place)) return true
  return false
}

/** True when nearly all that is seen of it stands out from white by less than 1.25 to 1. Source: WCAG 2.2, contrast. */
function isLight(rgba: Uint8Array): boolean {
  let [seen, light] = [0, 0]
  for (let place = 0; place < rgba.length; place += 4) {
    if ((rgba[place + 3] ?? 0) < 128) continue
    seen++
    if (1.05 / (luminance(rgba, place) + 0.05) < 1.25) light++
  }
  return seen > 0 && light / seen > 0.95
}
const luminance = (rgba: Uint8Array, place: number): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, share, part) => sum + share * (linear[rgba[place + part] ?? 0] ?? 0), 0)
const linear = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})

const at = ({ widthPx, rgba }: Pixels, x: number, y: number): readonly number[] | Uint8Array => {
  const place = (y * widthPx + x) * 4
  return rgba.subarray(place, place + 4)
}
function filled(
  size: Pick<Pixels, 'widthPx' | 'heightPx'>,
  pixelAt: (x: number, y: number) => readonly number[] | Uint8Array,
): Pixels {
  const rgba = new Uint8Array(size.widthPx * size.heightPx * 4)
  for (let y = 0; y < size.heightPx; y++)
    for (let x = 0; x < size.widthPx; x++) rgba.set(pixelAt(x, y), (y * size.widthPx + x) * 4)
  return { ...size, rgba }
}
