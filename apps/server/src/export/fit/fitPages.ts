import type { Result } from '@siroop/domain'
import { fits, pageOpeners } from '@siroop/manifest'
import type { Printed } from '../browser.js'
import type { PrintRefusal } from '../printer.js'
import { type PageUse, pageUse } from './pageUse.js'

/** Prints a document; the queue of the printer, or a stand-in. */
export type Print = (html: string) => Promise<Result<Printed, PrintRefusal>>
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
 * little closer or wider; where that does not help its last group goes along to the last page as a whole, and else the next chapter
 * follows on the same page. Chapters begin on pages of their own, so
 * that the others stay as they were. A paper without a cover, and a document that fits, are printed once. The same
 * document gives the same pages. Rule: PDFC-6.
 */
export async function fitPages(html: string, print: Print): Promise<Result<Printed, PrintRefusal>> {
  const first = await print(html)
  const { text, sections } = withParts(html)
  if (!first.ok || sections.length === 0) return first
  const chaptersOf = (use: PageUse) => [...new Set(forgotten(use, sections).map(({ chapter }) => chapter))]
  let open = chaptersOf(await pageUse(first.value.pdf))
  if (open.length === 0) return first
  const chosen = new Map<number, string>()
  for (const fit of fits) {
    const tried = await print(
      changed(text, sections, { ...unchanged, fitOf: new Map(open.map((chapter) => [chapter, fit])) }),
    )
    if (!tried.ok) return tried
    const still = chaptersOf(await pageUse(tried.value.pdf))
    for (const chapter of open) if (!still.includes(chapter)) chosen.set(chapter, fit)
    open = open.filter((chapter) => still.includes(chapter))
    if (open.length === 0) break
  }
  const apart = chosen.size === 0 ? first : await print(changed(text, sections, { ...unchanged, fitOf: chosen }))
  if (!apart.ok || open.length === 0) return apart
  let best = { made: apart, open }
  const breaks: number[] = []
  for (const { chapter, page } of forgotten(await pageUse(apart.value.pdf), sections)) {
    for (const heading of groupsBefore(page, { chapter, use: await pageUse(best.made.value.pdf), sections })) {
      const tried = await print(changed(text, sections, { fitOf: chosen, breaks: [...breaks, heading], joined: [] }))
      if (!tried.ok) return tried
      const still = chaptersOf(await pageUse(tried.value.pdf))
      if (still.length >= best.open.length) continue
      breaks.push(heading)
      best = { made: tried, open: still }
      break
    }
  }
  if (best.open.length === 0) return best.made
  const last = sections.at(-1)?.chapter ?? 0
  const joined = best.open.map((chapter) => Math.min(chapter + 1, last))
  const together = await print(changed(text, sections, { fitOf: chosen, breaks, joined }))
  if (!together.ok) return together
  return chaptersOf(await pageUse(together.value.pdf)).length < best.open.length ? together : best.made
}

/** The chapter of every page with little on it, the cover aside. */
function forgotten(
  { reachMm, headingPages }: PageUse,
  sections: readonly Section[],
): readonly { readonly chapter: number; readonly page: number }[] {
  const starts = new Map<number, number>()
  for (const { chapter, heading } of sections) {
    const page = headingPages[heading]
    if (page !== undefined && !starts.has(chapter)) starts.set(chapter, page)
  }
  const chapterOf = (page: number) => [...starts].filter(([, start]) => start <= page).at(-1)?.[0]
  return reachMm.flatMap((reach, page) => {
    const chapter = page > 0 && reach < topMm + fewMm ? chapterOf(page) : undefined
    return chapter === undefined ? [] : [{ chapter, page }]
  })
}

/** So many groups are tried: each costs a print, and moving more would leave the page before it half empty. */
const mostGroups = 3

/** Headings of groups that begin on the page before this one, the last first; never that of a section. */
function groupsBefore(
  page: number,
  of: { readonly chapter: number; readonly use: PageUse; readonly sections: readonly Section[] },
): readonly number[] {
  const titles = new Set(of.sections.map(({ heading }) => heading))
  const from = of.sections.find(({ chapter }) => chapter === of.chapter)?.heading ?? 0
  const next = of.sections.find(({ chapter }) => chapter > of.chapter)?.heading ?? Number.POSITIVE_INFINITY
  return of.use.headingPages
    .flatMap((at, heading) =>
      at === page - 1 && heading >= from && heading < next && !titles.has(heading) ? [heading] : [],
    )
    .reverse()
    .slice(0, mostGroups)
}

/** The document with a number on every section and heading. Typed text is escaped, so that all tags are ours. */
function withParts(html: string): { readonly text: string; readonly sections: readonly Section[] } {
  const sections: Section[] = []
  let headings = 0
  let chapter = 0
  const text = html.replace(/<(?:h[1-6]\b|section class="([^"]*)")/g, (tag, classes: string | undefined) => {
    if (classes === undefined) {
      headings += 1
      return `${tag} data-head="${headings - 1}"`
    }
    if (classes === 'cover') return tag
    if (classes.split(' ').some((one) => pageOpeners.includes(one))) chapter += 1
    sections.push({ chapter, heading: headings })
    return tag.replace('<section', `<section data-part="${sections.length - 1}"`)
  })
  return { text, sections: html.includes('<section class="cover"') ? sections : [] }
}

/** How a document is set otherwise than it came. */
interface Change {
  readonly fitOf: ReadonlyMap<number, string>
  /** Headings whose group begins on a page of its own. */
  readonly breaks: readonly number[]
  /** Chapters that follow on the page of the one before. */
  readonly joined: readonly number[]
}
const unchanged: Change = { fitOf: new Map(), breaks: [], joined: [] }

/** The document with some chapters set closer or wider, some groups moved whole, and some chapters that follow on. */
function changed(html: string, sections: readonly Section[], { fitOf, breaks, joined }: Change): string {
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
  const moved = breaks.map(
    (heading) =>
      `section>[data-head="${heading}"],section>ol>li:has([data-head="${heading}"]){break-before:page;margin-top:0}`,
  )
  return html.replace('</head>', `<style>${[...rules, ...moved].join('')}</style></head>`)
}
