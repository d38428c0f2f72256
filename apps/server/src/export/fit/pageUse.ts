import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { textOf } from '../repair/repairPdf.js'
import { textsOf } from './textsOf.js'

const name = PDFName.of

/** How a printed document fills its pages. */
export interface PageUse {
  /** Per page: how far down its tagged text reaches, that in pictures too, in mm from the top of the paper; 0 for an empty page. */
  readonly reachMm: readonly number[]
  /** The page of every heading, in reading order, counted from 0. */
  readonly headingPages: readonly number[]
}

/** Looks where the browser put things. Feet of pages and watermarks carry no tag, so they do not count. */
export async function pageUse(pdf: Uint8Array): Promise<PageUse> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const reachMm = document.getPages().map((page) => {
    const content = textOf(document, page.node.get(name('Contents')))
    const lowest = content === null ? null : lowestText(content)
    return lowest === null ? 0 : ((page.getHeight() - lowest) * 25.4) / 72
  })
  return { reachMm, headingPages: headingPages(document) }
}

/** The lowest place, in points from the bottom of the page, of text in tags; null when there is none. */
function lowestText(content: string): number | null {
  let lowest: number | null = null
  for (const { y, isTagged } of textsOf(content)) if (isTagged) lowest = Math.min(lowest ?? y, y)
  return lowest
}

/** The pages that the outline leads to: the browser makes an entry of every heading that holds words. */
function headingPages(document: PDFDocument): readonly number[] {
  const { context, catalog } = document
  const pages = new Map(document.getPages().map(({ ref }, index) => [String(ref), index]))
  const found: number[] = []
  const walk = (reference: PDFObject | undefined): void => {
    for (
      let entry = context.lookup(reference);
      entry instanceof PDFDict;
      entry = context.lookup(entry.get(name('Next')))
    ) {
      const page = pageOf(entry)
      if (page !== null) found.push(page)
      walk(entry.get(name('First')))
    }
  }
  const pageOf = (entry: PDFDict): number | null => {
    const title = context.lookup(entry.get(name('Title')))
    const destination = context.lookup(entry.get(name('Dest')))
    if (!(title instanceof PDFHexString || title instanceof PDFString) || !(destination instanceof PDFArray))
      return null
    return pages.get(String(destination.get(0))) ?? null
  }
  const outlines = context.lookup(catalog.get(name('Outlines')))
  if (outlines instanceof PDFDict) walk(outlines.get(name('First')))
  return found
}
