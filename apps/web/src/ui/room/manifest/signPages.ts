import type { OutlineSection } from '@siroop/manifest'
import { divide, rowsOf } from '../parts/fit.js'

/** One sentence of the manifest as the room reads it. `title`: the chapter, on its first sentence of a page. */
export interface SignLine {
  readonly key: string
  readonly title: string | null
  readonly heading: string | null
  readonly text: string
}

/** Type size, line, space between and title of a chapter, in percent of the height; as in quiet.css. */
const look = { size: 3.15, line: 1.22, gap: 1.7, title: 4.6 }
/** Room for sentences under the title and above the fingerprint. */
const height = 62
/** Share of the width that the text on the paper has. */
const share = 0.477
/** What fits in the old way: a short manifest is one page with its opening words. */
const short = 9

/** The sentences of the manifest on pages that can be read from the last row. A short one is a single page. */
export function signPages(sections: readonly OutlineSection[], sceneWidth: number): readonly (readonly SignLine[])[] {
  const lines = sections.flatMap(linesOf)
  if (lines.length <= short) return [lines]
  const heightOf = ({ title, heading, text }: SignLine): number =>
    rowsOf(heading === null ? text : `${heading}. ${text}`, { width: sceneWidth * share, size: look.size }) *
      look.size *
      look.line +
    look.gap +
    (title === null ? 0 : look.title)
  return divide(lines, heightOf, height).map((page) => withTitles(page, sections))
}

function linesOf(section: OutlineSection): readonly SignLine[] {
  const sentences = section.groups.flatMap((group) =>
    group.sentences.map(({ id, heading, text }) => ({ key: id, heading, text })),
  )
  const steps = (section.route?.steps ?? []).map(({ subject, owner, text, due }) => ({
    key: subject,
    heading: owner?.name ?? null,
    text: `${text} (${due})`,
  }))
  return [...sentences, ...steps].map((line, index) => ({ ...line, title: index === 0 ? section.title : null }))
}

/** A chapter that goes on on a next page says its name again. */
function withTitles(page: readonly SignLine[], sections: readonly OutlineSection[]): readonly SignLine[] {
  const [first, ...rest] = page
  if (first === undefined || first.title !== null) return page
  const section = sections.find((one) => linesOf(one).some(({ key }) => key === first.key))
  return [{ ...first, title: section?.title ?? null }, ...rest]
}
