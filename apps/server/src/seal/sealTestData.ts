import { PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** A small PDF of one page, with its title also as it stands in the metadata of Siroop's own: not packed. */
export async function aPdf(title = 'Onze waarden'): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(title)
  const { context, catalog } = document
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(title, { Type: 'Metadata', Subtype: 'XML' })))
  document.addPage([595, 842]).drawText(title)
  return document.save({ useObjectStreams: false })
}
