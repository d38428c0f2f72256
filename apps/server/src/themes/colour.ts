/** An opaque sRGB colour as `#rrggbb`, small letters. */
export type Hex = `#${string}`
type Rgb = readonly [number, number, number]

/**
 * Reads a colour as design tokens write it: hex of 3, 4, 6 or 8 digits, `rgb()`, `hsl()`, with commas or spaces.
 *
 * @returns null for everything else, and for what one can look through: its contrast hangs on what lies behind it.
 */
export function readColour(text: string): Hex | null {
  const value = text.trim().toLowerCase()
  const digits = /^#([0-9a-f]{3,8})$/.exec(value)?.[1]
  if (digits !== undefined) return fromDigits(digits)
  const [, kind, inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value) ?? []
  if (kind === undefined) return null
  const parts = inside.split(/[\s,/]+/).filter(Boolean)
  if (parts.length !== 3 && !(parts.length === 4 && isWhole(parts[3] ?? ''))) return null
  const [first = '', second = '', third = ''] = parts
  if (kind === 'rgb') return toHex([channel(first), channel(second), channel(third)])
  return toHex(fromHsl(Number.parseFloat(first), Number.parseFloat(second) / 100, Number.parseFloat(third) / 100))
}

/** WCAG 2.x contrast of two colours, 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** `share` (0 to 1) of the second colour in the first, mixed as screens do. */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const [a, b] = [channels(one), channels(other)]
  const at = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share
  return toHex([at(0), at(1), at(2)]) ?? one
}

/** The first mix, in steps of a hundredth, that will do; null when none does. */
export function firstMix(one: Hex, other: Hex, willDo: (mixed: Hex) => boolean): { hex: Hex; share: number } | null {
  for (let step = 0; step <= 100; step += 1) {
    const hex = mix(one, other, step / 100)
    if (willDo(hex)) return { hex, share: step / 100 }
  }
  return null
}

/** Relative luminance, 0 to 1. */
export function luminance(hex: Hex): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (hex: Hex): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const isWhole = (alpha: string): boolean => alpha === '1' || alpha === '100%'
const channel = (text: string): number => Number.parseFloat(text) * (text.endsWith('%') ? 2.55 : 1)

function fromDigits(digits: string): Hex | null {
  const long = digits.length <= 4 ? digits.replace(/./g, (one) => one + one) : digits
  if (long.length === 6) return `#${long}`
  return long.length === 8 && long.endsWith('ff') ? `#${long.slice(0, 6)}` : null
}

function toHex(rgb: Rgb): Hex | null {
  if (rgb.some((value) => !Number.isFinite(value))) return null
  const pairs = rgb.map((value) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${pairs.join('')}`
}

/** Hue in degrees, the others 0 to 1 (CSS Color 4, section 7). */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const at = (shift: number) => {
    const place = (shift + hue / 30) % 12
    const part = saturation * Math.min(lightness, 1 - lightness)
    return 255 * (lightness - part * Math.max(-1, Math.min(place - 3, 9 - place, 1)))
  }
  return [at(0), at(8), at(4)]
}
