import { layoutThickness, renderThicknessSvg } from '@siroop/pictures'
import { escapeHtml } from '../../html.js'
import { pictureBox } from '../../look/grid.js'
import type { Printed } from '../sentence.js'

/** In CSS pixels: the width between the margins. */
const frame = { width: 612, textSize: 11.5, blockHeight: 58 }

/** The siroopgehalte of a check-in under its summary: a block per sentence by its number, and below it the same in words. */
export function thicknessPicture({ section, words }: Printed): string {
  const { thickness, id } = section
  if (thickness === null) return ''
  const blocks = thickness.blocks.map(({ subject, number, level }) => ({ id: subject, label: String(number), level }))
  const title = words.text.thickness
  const layout = layoutThickness([{ label: null, blocks }], frame)
  const look = { id: `thickness-${id}`, title, description: thickness.lines.join(' '), ground: 'print' } as const
  return (
    `<div class="thickness"><h3>${escapeHtml(title)}</h3>` +
    pictureBox(renderThicknessSvg(layout, look), layout.height) +
    `${thickness.lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`
  )
}
