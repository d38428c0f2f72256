/** Paper and raspberry, as in the tokens of the web app. */
const [paper, raspberry] = ['#faf6ef', '#971647']

/**
 * What a browser needs to put the page of one participant on the home screen; null when `page` is no such page. It holds what
 * the address of that page holds, and no name of anybody: who it is, the page finds on the device.
 */
export function webManifest(page: unknown): object | null {
  if (typeof page !== 'string' || !/^\/b\/\d{4}\/d\/[A-Za-z0-9]{1,64}$/.test(page)) return null
  const png = (name: string, size: number) => ({ src: `/${name}.png`, sizes: `${size}x${size}`, type: 'image/png' })
  return {
    id: page,
    name: 'Siroop',
    short_name: 'Siroop',
    start_url: page,
    scope: '/b/',
    display: 'standalone',
    background_color: paper,
    theme_color: raspberry,
    icons: [png('icon-192', 192), png('icon-512', 512), { ...png('icon-mask-512', 512), purpose: 'maskable' }],
  }
}
