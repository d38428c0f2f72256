import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

const name = PDFName.of
/** Structure that HTML has and PDF 1.7 has not, with what a reader takes it for. */
const plain: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Aside: 'Div',
  Title: 'H1',
  DocumentFragment: 'Div',
}

/**
 * Puts right what the browser leaves wrong in the tags: structure that PDF 1.7 does not know becomes what it does know,
 * what stands in a list item stands in its body, a figure in a figure is one, a link says where it leads, and readers go
 * through a page in the order of its tags. Source: ISO 14289-1 (PDF/UA-1), ISO 32000-1 14.8.
 */
export function repairTags(document: PDFDocument): void {
  const { context, catalog } = document
  const root = context.lookup(catalog.get(name('StructTreeRoot')))
  if (root instanceof PDFDict) for (const kid of kidsOf(document, root)) repairElement(document, kid)
  for (const page of document.getPages()) {
    page.node.set(name('Tabs'), name('S'))
    const annotations = page.node.Annots()?.asArray() ?? []
    for (const reference of annotations) nameLink(document, context.lookup(reference))
  }
}

function repairElement(document: PDFDocument, reference: PDFObject): void {
  const element = document.context.lookup(reference)
  if (!(element instanceof PDFDict)) return
  const kind = element.get(name('S'))
  if (!(kind instanceof PDFName)) return
  const known = plain[kind.decodeText()]
  if (known !== undefined) element.set(name('S'), name(known))
  const kids = kidsOf(document, element)
  const figure = kind.decodeText() === 'Figure' ? kids.filter((kid) => kindOf(document, kid) === 'Figure') : []
  if (figure.length > 0) element.set(name('S'), name('Div'))
  if (kind.decodeText() === 'LI') intoBody(document, { reference, element })
  for (const kid of kidsOf(document, element)) repairElement(document, kid)
}

/** An item has a label and a body, and nothing else. */
function intoBody(
  document: PDFDocument,
  { reference, element }: { readonly reference: PDFObject; readonly element: PDFDict },
): void {
  const { context } = document
  const kids = kidsOf(document, element)
  const own = kids.filter((kid) => ['Lbl', 'LBody'].includes(kindOf(document, kid) ?? ''))
  const loose = kids.filter((kid) => !own.includes(kid))
  if (loose.length === 0 || !(reference instanceof PDFRef)) return
  const page = element.get(name('Pg'))
  const body = context.obj({
    Type: 'StructElem',
    S: 'LBody',
    P: reference,
    ...(page === undefined ? {} : { Pg: page }),
  })
  const bodyReference = context.register(body)
  body.set(name('K'), context.obj(loose))
  for (const kid of loose) {
    const inside = context.lookup(kid)
    if (inside instanceof PDFDict && inside.has(name('P'))) inside.set(name('P'), bodyReference)
  }
  element.set(name('K'), context.obj([...own, bodyReference]))
}

/** What a screen reader says of a link that has no words of its own. */
function nameLink(document: PDFDocument, annotation: PDFObject | undefined): void {
  if (!(annotation instanceof PDFDict) || annotation.get(name('Subtype')) !== name('Link')) return
  if (annotation.has(name('Contents'))) return
  const action = document.context.lookup(annotation.get(name('A')))
  const address = action instanceof PDFDict ? document.context.lookup(action.get(name('URI'))) : undefined
  const words = address === undefined ? 'Link' : String(address).replace(/^\(|\)$/g, '')
  annotation.set(name('Contents'), PDFHexString.fromText(words))
}

/** The kids of an element as they stand in it: references, numbers of marked content, or both. */
function kidsOf({ context }: PDFDocument, element: PDFDict): readonly PDFObject[] {
  const kids = element.get(name('K'))
  if (kids === undefined) return []
  const held = context.lookup(kids)
  return held instanceof PDFArray ? held.asArray() : [kids]
}

function kindOf({ context }: PDFDocument, kid: PDFObject): string | null {
  const element = context.lookup(kid)
  const kind = element instanceof PDFDict ? element.get(name('S')) : undefined
  return kind instanceof PDFName ? kind.decodeText() : null
}
