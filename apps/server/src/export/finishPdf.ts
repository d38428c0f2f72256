import { createHash } from 'node:crypto'
import { AFRelationship, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Locale } from '@siroop/domain'
import { repairPdf } from './repair/repairPdf.js'

/** What the finished file says about itself. */
export interface PdfFacts {
  readonly title: string
  readonly locale: Locale
  /**
   * Canonical bytes of the frozen value: attached as `manifest.json`, so that anybody can compute the fingerprint. Null for
   * a paper that freezes nothing.
   */
  readonly frozen: { readonly json: Uint8Array; readonly fingerprint: string } | null
  /** Date of the file, whole ms since 1970. */
  readonly atMs: number
}

/**
 * Puts right what the browser left wrong, and puts in what it cannot: the canonical JSON of a manifest as an attached source file, title, dates, language, XMP equal to
 * the info dictionary, and an id made from the content. The same pages and facts give the same bytes.
 */
export async function finishPdf(pages: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const document = await PDFDocument.load(pages, { updateMetadata: false })
  repairPdf(document)
  const at = new Date(Math.floor(facts.atMs / 1000) * 1000)
  document.setTitle(facts.title, { showInWindowTitleBar: true })
  document.setLanguage(facts.locale)
  document.setCreator('Siroop')
  document.setProducer('Siroop')
  if (facts.frozen !== null) document.setSubject(facts.frozen.fingerprint)
  document.setCreationDate(at)
  document.setModificationDate(at)
  if (facts.frozen !== null)
    await document.attach(facts.frozen.json, 'manifest.json', {
      mimeType: 'application/json',
      description: `SHA-256 ${facts.frozen.fingerprint}`,
      creationDate: at,
      modificationDate: at,
      afRelationship: AFRelationship.Source,
    })
  const { context, catalog } = document
  // As bytes: of a text the library would keep the lowest eight bits of every sign.
  const metadata = context.stream(Buffer.from(xmp(facts, at), 'utf8'), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  // The id is made from the finished content: the browser's own pages hold the time of printing until here.
  context.trailerInfo.ID = context.obj([])
  const content = await document.save({ updateFieldAppearances: false })
  const id = PDFHexString.of(createHash('sha256').update(content).digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  return document.save({ updateFieldAppearances: false })
}

function xmp({ title, locale, frozen }: PdfFacts, at: Date): string {
  const day = at.toISOString().replace('.000Z', 'Z')
  const text = escapeXml(title)
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:title>
${frozen === null ? '' : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${frozen.fingerprint}</rdf:li></rdf:Alt></dc:description>\n`}<dc:language><rdf:Bag><rdf:li>${locale}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Siroop</xmp:CreatorTool><xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>
<pdf:Producer>Siroop</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
${schemaOfUa}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

/** PDF/A knows no PDF/UA: a property that it does not know has to be described in the file (ISO 19005-3, 6.6.2.3). */
const schemaOfUa = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 as which the file is set up</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

/** Text inside an XML element; signs that XML cannot hold are left out of this copy of the title. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
