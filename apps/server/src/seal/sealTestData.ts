import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { throwAwayKey } from './sealKeys.js'
import { sealPdf } from './sealPdf.js'

/** A small PDF of one page, with its title also as it stands in the metadata of Siroop's own: not packed. */
export async function aPdf(title = 'Onze waarden'): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(title)
  const { context, catalog } = document
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(title, { Type: 'Metadata', Subtype: 'XML' })))
  document.addPage([595, 842]).drawText(title)
  return document.save({ useObjectStreams: false })
}

/** A sealed file with words drawn over its first page by an update behind the seal: its first part stays as it was. */
export async function overdrawn(sealed: Uint8Array, words: string): Promise<Uint8Array> {
  const over = await PDFDocument.load(sealed, { updateMetadata: false, forIncrementalUpdate: true })
  over.getPage(0).drawText(words, { x: 40, y: 400 })
  return over.save({ useObjectStreams: false })
}

/** The same pages with the seal of somebody else, by a key that nobody knows. */
export const sealedByStranger = async (pdf: Uint8Array, atMs: number): Promise<Uint8Array> =>
  sealPdf(pdf, await throwAwayKey(atMs), { atMs, reason: 'Siroop' })
