import { encode } from 'uqr'
import { escapeHtml } from './html.js'

/** A QR code as SVG with a title; black on white with a quiet zone of two modules, for a printed size of 30 mm or more. */
export function qrSvg(text: string, title: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges">` +
    `<title>${escapeHtml(title)}</title><desc>${escapeHtml(text)}</desc><path d="${squares}" fill="#1E1917"/></svg>`
  )
}
