import '../ui/look/pour.css'
import './thickness.css'
import type { Locale } from '@siroop/domain'
import { type OutlineSection, textWords } from '@siroop/manifest'
import { layoutThickness, renderThicknessSvg } from '@siroop/pictures'

interface ThicknessProps {
  readonly section: OutlineSection
  /** Language of the text. */
  readonly locale: Locale
}
/** The siroopgehalte of a check-in: a block per sentence, poured once, and below it the same in words. */
export function Thickness({ section: { thickness, id }, locale }: ThicknessProps) {
  if (thickness === null) return null
  const title = textWords[locale].thickness
  const blocks = thickness.blocks.map(({ subject, number, level }) => ({ id: subject, label: String(number), level }))
  const layout = layoutThickness([{ label: null, blocks }], { width: 960, textSize: 22, blockHeight: 96 })
  const look = { id: `thickness-${id}`, title, description: thickness.lines.join(' '), ground: 'paper' } as const
  return (
    <div className="mf-thickness">
      <h3>{title}</h3>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by packages/pictures, which escapes every text */}
      <div className="poured" dangerouslySetInnerHTML={{ __html: renderThicknessSvg(layout, look) }} />
      {thickness.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
