import jsQR from 'jsqr'

/** Pixels per square of a code: as coarse as a phone sees it from where one stands. */
const scale = 4

/**
 * What a camera reads off a QR code that was drawn as squares (`M3 4h1v1h-1z`) in an SVG, by a decoder that is not ours
 * (decision 0028); null when it reads nothing.
 */
export function scanSvg(svg: string): string | null {
  const size = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1] ?? 0)
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x = 0, y = 0] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row++) {
      const from = ((Number(y) * scale + row) * side + Number(x) * scale) * 4
      for (let at = from; at < from + scale * 4; at++) if (at % 4 !== 3) pixels[at] = 0
    }
  return jsQR(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data ?? null
}

/** The same for every code of a page, in the order in which they stand there. */
export const scanPage = (html: string): readonly (string | null)[] =>
  [...html.matchAll(/<svg class="qr".*?<\/svg>/gs)].map(([svg]) => scanSvg(svg))
