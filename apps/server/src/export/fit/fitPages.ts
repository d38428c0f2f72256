import type { Result } from '@siroop/domain'
import { fits, pageOpeners } from '@siroop/manifest'
import type { Printed } from '../browser.js'
import type { PrintRefusal } from '../printer.js'
import { type PageUse, pageUse } from './pageUse.js'

type Print = (html: string) => Promise<Result<Printed, PrintRefusal>>
/** A section: where it stands in the document, and in which chapter. A chapter begins on a page of its own. */
interface Section {
  readonly chapter: number
  /** Which heading of the document is its first. */
  readonly heading: number
}

/** The margin above the text, and how little text makes a page look forgotten; in mm. */
const topMm = 25.4
const fewMm = 66
/**
 * Prints a document so that no chapter ends with a few lines on a page of their own: the rows of such a chapter stand a
 * little closer or wider, and where that does not help the next one follows on the same page. Chapters begin on pages of their own, so
 * that the others stay as they were. A paper without a cover, and a document that fits, are printed once. The same
 * document gives the same pages. Rule: PDFC-6.
 */
export async function fitPages(html: string, print: Print): Promise<Result<Printed, PrintRefusal>> {
  const first = await print(html)
  const { text, sections } = withParts(html)
  if (!first.ok || sections.length === 0) return first
  let open = forgotten(await pageUse(first.value.pdf), sections)
  if (open.length === 0) return first
  const chosen = new Map<number, string>()
  for (const fit of fits) {
    const tried = await print(
      changed(text, sections, { fitOf: new Map(open.map((chapter) => [chapter, fit])), joined: [] }),
    )
    if (!tried.ok) return tried
    const still = forgotten(await pageUse(tried.value.pdf), sections)
    for (const chapter of open) if (!still.includes(chapter)) chosen.set(chapter, fit)
    open = open.filter((chapter) => still.includes(chapter))
    if (open.length === 0) break
  }
  const apart = chosen.size === 0 ? first : await print(changed(text, sections, { fitOf: chosen, joined: [] }))
  if (!apart.ok || open.length === 0) return apart
  const last = sections.at(-1)?.chapter ?? 0
  const joined = open.map((chapter) => Math.min(chapter + 1, last))
  const together = await print(changed(text, sections, { fitOf: chosen, joined }))
  if (!together.ok) return together
  return forgotten(await pageUse(together.value.pdf), sections).length < open.length ? together : apart
}

/** The chapter of every page with little on it, the cover aside. */
function forgotten({ reachMm, headingPages }: PageUse, sections: readonly Section[]): readonly number[] {
  const starts = new Map<number, number>()
  for (const { chapter, heading } of sections) {
    const page = headingPages[heading]
    if (page !== undefined && !starts.has(chapter)) starts.set(chapter, page)
  }
  const chapterOf = (page: number) => [...starts].filter(([, start]) => start <= page).at(-1)?.[0]
  const found = reachMm.flatMap((reach, page) => (page > 0 && reach < topMm + fewMm ? (chapterOf(page) ?? []) : []))
  return [...new Set(found)]
}

/** The document with a number on every section. Typed text is escaped, so that all tags are ours. */
function withParts(html: string): { readonly text: string; readonly sections: readonly Section[] } {
  const sections: Section[] = []
  let headings = 0
  let chapter = 0
  const text = html.replace(/<(?:h[1-6]\b|section class="([^"]*)")/g, (tag, classes: string | undefined) => {
    if (classes === undefined) {
      headings += 1
      return tag
    }
    if (classes === 'cover') return tag
    if (classes.split(' ').some((one) => pageOpeners.includes(one))) chapter += 1
    sections.push({ chapter, heading: headings })
    return tag.replace('<section', `<section data-part="${sections.length - 1}"`)
  })
  return { text, sections: html.includes('<section class="cover"') ? sections : [] }
}

/** The document with some chapters set closer or wider, and some that follow on the page of the one before. */
function changed(
  html: string,
  sections: readonly Section[],
  { fitOf, joined }: { readonly fitOf: ReadonlyMap<number, string>; readonly joined: readonly number[] },
): string {
  const rules = sections.flatMap(({ chapter }, part) => {
    const fit = fitOf.get(chapter)
    const isFirst = sections[part - 1]?.chapter !== chapter
    return [
      ...(fit === undefined ? [] : [`[data-part="${part}"]{${fit}}`]),
      ...(isFirst && joined.includes(chapter)
        ? [`section[data-part="${part}"][class]{break-before:auto;margin-top:60px}`]
        : []),
    ]
  })
  return html.replace('</head>', `<style>${rules.join('')}</style></head>`)
}
