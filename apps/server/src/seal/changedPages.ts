import { PDFArray, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/**
 * Which pages of a file of ours an appended update writes anew: pages whose own object, content or notes get a new version
 * in it. Only the file that was sealed is opened as a PDF; what somebody added is searched as text and never unpacked, so
 * what is hidden in a packed part of it is not found and stays unsaid.
 *
 * @param sealed a whole PDF that this installation sealed.
 * @param added the bytes behind it, whatever they are.
 * @returns numbers of pages, from 1 on, ascending; empty when nothing can be said.
 */
export async function changedPages(sealed: Uint8Array, added: Uint8Array): Promise<readonly number[]> {
  const text = Buffer.from(added.buffer, added.byteOffset, added.byteLength).toString('latin1')
  const written = new Set([...text.matchAll(/(?<!\d)(\d{1,7}) \d{1,5} obj\b/g)].map(([, number]) => Number(number)))
  if (written.size === 0) return []
  const document = await PDFDocument.load(sealed, { updateMetadata: false })
  return document.getPages().flatMap(({ ref, node }, index) => {
    const own = [ref, node.get(PDFName.of('Contents')), node.get(PDFName.of('Annots'))]
    const inside = [node.lookup(PDFName.of('Contents')), node.lookup(PDFName.of('Annots'))]
    const parts = [...own, ...inside.flatMap((part) => (part instanceof PDFArray ? part.asArray() : []))]
    return parts.some((part) => part instanceof PDFRef && written.has(part.objectNumber)) ? [index + 1] : []
  })
}
