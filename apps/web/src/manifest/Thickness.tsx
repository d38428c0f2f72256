import '../ui/look/pour.css'
import './thickness.css'
import type { Locale } from '@siroop/domain'
import { type OutlineSection, textWords } from '@siroop/manifest'
import { layoutThickness, renderThicknessSvg } from '@siroop/pictures'

/** On a phone the same picture is drawn smaller, so that its numbers stay as large as other words. */
const sizes = {
  wide: { width: 960, textSize: 22, blockHeight: 96 },
  narrow: { width: 360, textSize: 17, blockHeight: 64 },
} as const

interface ThicknessProps {
  readonly section: OutlineSection
  /** Language of the text. */
  readonly locale: Locale
  /** Of its heading: 3 below the title of its section. */
  readonly level?: 2 | 3
}
/** The siroopgehalte of a check-in: a block per sentence, poured once, and below it the same in words. */
export function Thickness({ section: { thickness, id }, locale, level = 3 }: ThicknessProps) {
  if (thickness === null) return null
  const title = textWords[locale].thickness
  const Head = level === 2 ? 'h2' : 'h3'
  const blocks = thickness.blocks.map(({ subject, number, level }) => ({ id: subject, label: String(number), level }))
  const drawn = (size: keyof typeof sizes) =>
    renderThicknessSvg(layoutThickness([{ label: null, blocks }], sizes[size]), {
      id: `thickness-${size}-${id}`,
      title,
      description: thickness.lines.join(' '),
      ground: 'paper',
    })
  return (
    <div className="mf-thickness">
      <Head>{title}</Head>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by packages/pictures, which escapes every text */}
      <div className="poured is-wide" dangerouslySetInnerHTML={{ __html: drawn('wide') }} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as above; one of both is shown */}
      <div className="poured is-narrow" dangerouslySetInnerHTML={{ __html: drawn('narrow') }} />
      {thickness.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
