import { markedTitle, markOf } from './marking.js'
import { account } from './pages/account.js'
import { cover } from './pages/cover.js'
import { sections } from './pages/sections.js'
import { signatures } from './pages/signatures.js'
import { printedPage, watermark } from './printedPage.js'
import { type PrintInput, printContext } from './printInput.js'
import { styleSheet } from './styles.js'

/**
 * One self-contained HTML document of an edition, for the printer: A4, all typed text escaped, fonts and pictures in
 * the document itself. Pure: the same input gives the same text. Source: manifest-pdf.md, What the document looks like.
 */
export function renderHtml(input: PrintInput): string {
  const context = printContext(input)
  const { frozen } = input.edition
  const mark = markOf(frozen.kind, input.locale)
  return printedPage({
    locale: input.locale,
    title: markedTitle(frozen.title, frozen.kind, input.locale),
    style: styleSheet(context),
    body: `${cover(context)}${sections(context)}${signatures(context)}${account(context)}${mark === null ? '' : watermark(mark)}`,
  })
}
