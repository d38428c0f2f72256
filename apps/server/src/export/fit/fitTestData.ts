import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'

const name = PDFName.of
/**
 * A PDF whose pages reach so far down, in mm; its foot and its watermark carry no tag. `headed`: pages with a heading, from 0
 * on, one number for each heading.
 */
export async function paper(reaches: readonly number[], headed = [...reaches.keys()]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  for (const reach of reaches) {
    const page = document.addPage([595, 842])
    const y = (842 - (reach * 72) / 25.4).toFixed(2)
    const tagged = `q .24 0 0 -.24 0 842 cm q 1 0 0 1 0 0 cm /P <</MCID 0>> BDC BT 1 0 0 -1 300 ${((842 - Number(y)) / 0.24).toFixed(2)} Tm <41> Tj ET EMC Q Q`
    const stream = context.flateStream(`${tagged} BT 1 0 0 1 60 40 Tm <42> Tj ET /Artifact BMC 0 0 595 842 re f EMC`)
    page.node.set(name('Contents'), context.register(stream))
  }
  const headings = headed.map((at) =>
    context.register(context.obj({ Dest: [document.getPage(at).ref, name('XYZ'), 0, 800, 0] })),
  )
  for (const [index, reference] of headings.entries()) {
    const entry = context.lookup(reference, PDFDict)
    entry.set(name('Title'), PDFHexString.fromText(`Kop ${index}`))
    const next = headings[index + 1]
    if (next !== undefined) entry.set(name('Next'), next)
  }
  const first = headings[0] as NonNullable<(typeof headings)[number]>
  catalog.set(name('Outlines'), context.register(context.obj({ First: first, Count: PDFNumber.of(headings.length) })))
  return document.save()
}
