import { PDF } from '@libpdf/core'

/** More pages, or more signs, than any document of ours has. */
const most = { pages: 400, signs: 2_000_000 }

/**
 * The text of a PDF, page by page, in the order in which the file writes it: that is the order of reading, also in tables.
 * Null: it cannot be read, or is larger than any of ours. Whatever is in the file is opened, so this runs in a thread of
 * its own.
 */
export async function textOfPages(pdf: Uint8Array): Promise<readonly string[] | null> {
  try {
    const pages = (await PDF.load(pdf)).getPages()
    if (pages.length > most.pages) return null
    const texts: string[] = []
    let signs = 0
    for (const page of pages) {
      const written = page
        .extractText()
        .lines.flatMap(({ spans }) => spans.flatMap(({ chars }) => chars))
        .sort((one, other) => (one.sequenceIndex ?? 0) - (other.sequenceIndex ?? 0))
      const text = written.map(({ char }) => char).join('')
      signs += text.length
      if (signs > most.signs) return null
      texts.push(text)
    }
    return texts
  } catch {
    // no PDF, an encrypted one, or one that is broken: then there is nothing to recognise
    return null
  }
}
