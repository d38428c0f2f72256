import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { instructions } from '../repair/instructions.js'
import { textOf } from '../repair/repairPdf.js'

const name = PDFName.of

/** How a printed document fills its pages. */
export interface PageUse {
  /** Per page: how far down its tagged text and pictures reach, in mm from the top of the paper; 0 for an empty page. */
  readonly reachMm: readonly number[]
  /** The page of every heading, in reading order, counted from 0. */
  readonly headingPages: readonly number[]
}

/** Looks where the browser put things. Feet of pages and watermarks carry no tag, so they do not count. */
export async function pageUse(pdf: Uint8Array): Promise<PageUse> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const reachMm = document.getPages().map((page) => {
    const content = textOf(document, page.node.get(name('Contents')))
    const lowest = content === null ? null : lowestMark(content)
    return lowest === null ? 0 : ((page.getHeight() - lowest) * 25.4) / 72
  })
  return { reachMm, headingPages: headingPages(document) }
}

type Matrix = readonly [number, number, number, number, number, number]
const same: Matrix = [1, 0, 0, 1, 0, 0]

/** The lowest place, in points from the bottom of the page, of what stands in tags; null when nothing does. */
function lowestMark(content: string): number | null {
  const stack: Matrix[] = []
  let matrix: Matrix = same
  let textMatrix: Matrix = same
  const tags: boolean[] = []
  let lowest: number | null = null
  const see = (x: number, y: number, by: Matrix) => {
    const height = by[1] * x + by[3] * y + by[5]
    if (tags.includes(true) && !tags.includes(false)) lowest = Math.min(lowest ?? height, height)
  }
  for (const { operator, name: tag, from, operatorFrom } of instructions(content)) {
    const numbers = () => (content.slice(from, operatorFrom).match(/[-+]?[\d.]+/g) ?? []).map(Number)
    if (operator === 'q') stack.push(matrix)
    else if (operator === 'Q') matrix = stack.pop() ?? same
    else if (operator === 'cm') matrix = times(matrixOf(numbers()), matrix)
    else if (operator === 'BMC' || operator === 'BDC') tags.push(tag !== 'Artifact')
    else if (operator === 'EMC') tags.pop()
    else if (operator === 'Tm') textMatrix = matrixOf(numbers())
    else if (operator === 'Tj' || operator === 'TJ') see(0, 0, times(textMatrix, matrix))
    else if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbers()
      see(x, y, matrix)
      see(x + width, y + height, matrix)
    } else if (operator === 'm' || operator === 'l') {
      const [x = 0, y = 0] = numbers()
      see(x, y, matrix)
    }
  }
  return lowest
}

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

/** First the one, then the other. */
const times = ([a, b, c, d, e, f]: Matrix, by: Matrix): Matrix => [
  a * by[0] + b * by[2],
  a * by[1] + b * by[3],
  c * by[0] + d * by[2],
  c * by[1] + d * by[3],
  e * by[0] + f * by[2] + by[4],
  e * by[1] + f * by[3] + by[5],
]

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
