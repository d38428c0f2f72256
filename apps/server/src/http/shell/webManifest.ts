import type { Hex } from '../../themes/colour.js'

/** Paper, as in the tokens of the web app: pages lie on it in every house style. */
const paper = '#faf6ef'

/** Addresses of the drop in the colour of a house style; the kept pictures of a home screen are in our own. */
export interface ThemedIcons {
  readonly home: string
  readonly mask: string
}
/** How a page looks that is put on a home screen. */
export interface HomeLook {
  readonly accent: Hex
  /** Null: our own colours. */
  readonly icons: ThemedIcons | null
}

/**
 * What a browser needs to put the page of one participant on the home screen; null when `page` is no such page. It holds what
 * the address of that page holds, and no name of anybody: who it is, the page finds on the device.
 */
export function webManifest(page: unknown, { accent, icons }: HomeLook): object | null {
  if (typeof page !== 'string' || !/^\/b\/\d{4}\/d\/[A-Za-z0-9]{1,64}$/.test(page)) return null
  const png = (name: string, size: number) => ({ src: `/${name}.png`, sizes: `${size}x${size}`, type: 'image/png' })
  const svg = (src: string) => ({ src, sizes: 'any', type: 'image/svg+xml' })
  return {
    id: page,
    name: 'Siroop',
    short_name: 'Siroop',
    start_url: page,
    scope: '/b/',
    display: 'standalone',
    background_color: paper,
    theme_color: accent,
    icons:
      icons === null
        ? [png('icon-192', 192), png('icon-512', 512), { ...png('icon-mask-512', 512), purpose: 'maskable' }]
        : [svg(icons.home), { ...svg(icons.mask), purpose: 'maskable' }],
  }
}

/** The drop of the house in this colour: alone, or on its paper, as large as so many hundredths of a square. */
export function dropIn(colour: Hex, drop: string, part: number | null = null): string {
  const dyed = drop.replace(/fill="#[0-9a-f]{6}"/, `fill="${colour}"`)
  if (part === null) return dyed
  const edge = (100 - part) / 2
  const inside = dyed.replace('<svg ', `<svg x="${edge}" y="${edge}" width="${part}" height="${part}" `)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${paper}"/>${inside}</svg>`
}
