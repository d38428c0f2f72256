import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { textsOf } from '../fit/textsOf.js'
import { textOf } from '../repair/repairPdf.js'
import { margins } from './layoutTestData.js'

const name = PDFName.of
const mmPerPoint = 25.4 / 72
/** The distance of the lines of the grid, in points. */
const unit = 4.5

/** A text that does not stand on the grid of its page. */
export interface Stray {
  readonly page: number
  readonly leftMm: number
  readonly topMm: number
  /** How far below the line of the grid that it should stand on, in points. */
  readonly off: number
}

/**
 * What of a document does not stand on the grid that begins at the top margin of every page: every piece of text in a tag
 * counts, but those of the cover, the feet and the pictures. Also how many pieces there were.
 */
export async function offTheGrid(
  pdf: Uint8Array,
): Promise<{ readonly texts: number; readonly strays: readonly Stray[] }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const pictured = pictures(document)
  const strays: Stray[] = []
  let texts = 0
  for (const [page, { node, ref }] of document.getPages().entries()) {
    const high = document.getPage(page).getHeight()
    const content = textOf(document, node.get(name('Contents')))
    if (page === 0 || content === null) continue
    for (const { x, y, isTagged, content: number } of textsOf(content)) {
      if (!isTagged || pictured.has(`${ref} ${number}`)) continue
      texts += 1
      const below = high - y - margins.top / mmPerPoint
      const off = below - Math.round(below / unit) * unit
      if (Math.abs(off) > 0.1)
        strays.push({ page: page + 1, leftMm: x * mmPerPoint, topMm: (high - y) * mmPerPoint, off })
    }
  }
  return { texts, strays }
}

/** The contents that belong to pictures, by page and number. */
function pictures(document: PDFDocument): ReadonlySet<string> {
  const { context, catalog } = document
  const found = new Set<string>()
  const walk = (held: PDFObject | undefined, inside: { readonly page: string; readonly isPicture: boolean }): void => {
    const one = context.lookup(held)
    if (one instanceof PDFArray) for (const kid of one.asArray()) walk(kid, inside)
    else if (one instanceof PDFNumber) {
      if (inside.isPicture) found.add(`${inside.page} ${one.asNumber()}`)
    } else if (one instanceof PDFDict) {
      const page = one.get(name('Pg'))
      const here = {
        page: page === undefined ? inside.page : String(page),
        isPicture: inside.isPicture || one.get(name('S')) === name('Figure'),
      }
      walk(one.get(name('K')) ?? one.get(name('MCID')), here)
    }
  }
  walk(catalog.get(name('StructTreeRoot')), { page: '', isPicture: false })
  return found
}
