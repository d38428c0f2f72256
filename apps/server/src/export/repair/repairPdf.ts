import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { sRgbProfile } from './colourProfile.js'
import { markArtifacts } from './markArtifacts.js'
import { repairTags } from './repairTags.js'

const name = PDFName.of

/**
 * Makes of what the browser printed a file that is set up as PDF/UA-1 and PDF/A-3: tags that hold, decoration that is marked
 * as such, and colours that mean the same everywhere. Nothing that can be seen changes. Source: manifest-pdf.md, Pipeline.
 */
export function repairPdf(document: PDFDocument): void {
  const { context, catalog } = document
  repairTags(document)
  for (const { node } of document.getPages()) {
    const content = textOf(document, node.get(name('Contents')))
    const marked =
      content === null
        ? null
        : markArtifacts(content, (shown) => isTagged(document, { resources: node.Resources(), shown }))
    if (marked !== null)
      node.set(name('Contents'), context.register(context.flateStream(Buffer.from(marked, 'latin1'))))
  }
  const profile = context.register(context.flateStream(sRgbProfile(), { N: 3 }))
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: profile })
  intent.set(name('OutputConditionIdentifier'), PDFHexString.fromText('sRGB'))
  intent.set(name('Info'), PDFHexString.fromText('sRGB IEC61966-2.1'))
  catalog.set(name('OutputIntents'), context.obj([intent]))
}

/** The instructions of a page or a drawing; several streams follow one another. Null: packed in a way that is not read here. */
export function textOf({ context }: PDFDocument, contents: PDFObject | undefined): string | null {
  const held = context.lookup(contents)
  const streams = held instanceof PDFArray ? held.asArray().map((one) => context.lookup(one)) : [held]
  const texts = streams.map((one) =>
    one instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(one).decode()).toString('latin1') : null,
  )
  return texts.includes(null) ? null : texts.join('\n')
}

/** Are there tags in a drawing that a page shows by its name? A picture has none; of what cannot be read it is supposed. */
function isTagged(
  document: PDFDocument,
  { resources, shown }: { readonly resources: PDFDict | undefined; readonly shown: string },
): boolean {
  const { context } = document
  const drawings = context.lookup(resources?.get(name('XObject')))
  const drawing = drawings instanceof PDFDict ? drawings.get(name(shown)) : undefined
  const stream = context.lookup(drawing)
  if (!(stream instanceof PDFRawStream)) return true
  if (stream.dict.get(name('Subtype')) === name('Image')) return false
  return textOf(document, drawing)?.includes('/MCID') ?? true
}
