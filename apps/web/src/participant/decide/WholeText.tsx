import type { Locale } from '@siroop/domain'

export interface WholeTextProps {
  readonly parts: readonly { readonly heading: string | null; readonly text: string }[]
  readonly label: string
  /** The language of the text. */
  readonly locale: Locale
}

/** The whole text of the manifest, to read before the answer. */
export const WholeText = ({ parts, label, locale }: WholeTextProps) => (
  <section className="whole" aria-label={label}>
    {parts.map(({ heading, text }, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity than their place
      <div key={place} lang={locale} data-aloud>
        {heading !== null && <h2 className="voice">{heading}</h2>}
        <p className="voice">{text}</p>
      </div>
    ))}
  </section>
)
