import type { OutlineSection } from '@siroop/manifest'

/** Title and opening words of a section, the same on every page of a text. */
export function SectionHead({ section }: { readonly section: Pick<OutlineSection, 'title' | 'paragraphs'> }) {
  return (
    <>
      <h2 className="voice" dir="auto">
        {section.title}
      </h2>
      {section.paragraphs.map((line) => (
        <p key={line} className="voice mf-intro" dir="auto">
          {line}
        </p>
      ))}
    </>
  )
}
