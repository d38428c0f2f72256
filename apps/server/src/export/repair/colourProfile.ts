/** Points of the curve that says how light becomes a number; enough for eight bits. */
const points = 1024

/**
 * An ICC profile (version 2) of the colours of the web, sRGB of IEC 61966-2-1, computed here: the same bytes each time, and
 * nobody's file. Source: ICC.1:2001-04.
 */
export function sRgbProfile(): Uint8Array {
  const curve = u32(0x63757276, 0, points).concat(
    Array.from({ length: points }, (_, index) => u16(Math.round(linear(index / (points - 1)) * 65_535))).flat(),
  )
  const title = 'sRGB'
  const tags: readonly (readonly [string, readonly number[]])[] = [
    ['desc', [...text('desc'), ...u32(0, title.length + 1), ...text(`${title}\0`), ...new Array<number>(78).fill(0)]],
    ['cprt', [...text('text'), ...u32(0), ...text('No rights reserved\0')]],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const table: number[] = []
  const data: number[] = []
  const begin = 128 + 4 + tags.length * 12
  const placed = new Map<readonly number[], number>()
  for (const [signature, bytes] of tags) {
    const known = placed.get(bytes)
    const at = known ?? begin + data.length
    if (known === undefined) data.push(...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0))
    placed.set(bytes, at)
    table.push(...text(signature), ...u32(at, bytes.length))
  }
  const size = begin + data.length
  const header = [
    ...u32(size, 0, 0x02100000),
    ...text('mntrRGB XYZ '),
    ...[2026, 1, 1, 0, 0, 0].flatMap(u16),
    ...text('acsp'),
    ...u32(0, 0, 0, 0, 0, 0, 0),
    ...xyz(0.9642, 1, 0.8249).slice(8),
    ...new Array<number>(48).fill(0),
  ]
  return Uint8Array.from([...header, ...u32(tags.length), ...table, ...data])
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const text = (words: string): number[] => [...words].map((character) => character.charCodeAt(0))
const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255]
const u32 = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])
/** A tag with one colour: numbers of sixteen bits before and after the point. */
const xyz = (...values: readonly number[]): number[] => [
  ...text('XYZ '),
  ...u32(0, ...values.map((value) => Math.round(value * 65_536))),
]
