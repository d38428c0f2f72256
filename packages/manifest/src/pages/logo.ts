import type { FrozenOrganisation } from '@siroop/domain'
import type { PrintContext } from '../printInput.js'

/** The most that a logo takes beside the small print, in mm. */
const most = { widthMm: 36, heightMm: 12, areaMm2: 230 }

/**
 * The logo, beside who signed; says nothing that the name above it does not say. Every logo gets the same area, so that a
 * wide one speaks as loud as a square one.
 */
export function logoOf(organisation: FrozenOrganisation | undefined, { logos = {} }: PrintContext): string {
  const url = logos[organisation?.logoSha256 ?? '']
  if (url === undefined || !/^data:image\/png;base64,[A-Za-z0-9+/=]+$/.test(url)) return ''
  const ratio = ratioOf(url)
  const look = ratio === null ? '' : ` style="width:${widthMm(ratio).toFixed(1)}mm"`
  return `<img class="logo" src="${url}" alt=""${look}>`
}

const widthMm = (ratio: number): number =>
  Math.min(most.widthMm, most.heightMm * ratio, Math.sqrt(most.areaMm2 * ratio))

/** Width by height of a PNG, as its header says; null when it has none. Source: PNG, third edition, 11.2.1. */
function ratioOf(url: string): number | null {
  // bytes 16 to 23 are width and height: letters 20 to 32 of the text hold bytes 15 to 23
  const letters = url.slice('data:image/png;base64,'.length).slice(20, 32)
  const bytes = (letters.match(/.{4}/g) ?? []).flatMap((four) => {
    const bits = [...four].reduce((sum, letter) => sum * 64 + alphabet.indexOf(letter), 0)
    return [bits >> 16, (bits >> 8) & 255, bits & 255]
  })
  const number = (from: number) => bytes.slice(from, from + 4).reduce((sum, byte) => sum * 256 + byte, 0)
  return bytes.length === 9 && number(5) > 0 ? number(1) / number(5) : null
}
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
