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
  const mark = frozen.kind === 'real' ? '' : watermark(context.words.watermark[frozen.kind])
  return printedPage({
    locale: input.locale,
    title: frozen.title,
    style: styleSheet(context),
    body: `${cover(context)}${sections(context)}${signatures(context)}${account(context)}${mark}`,
  })
}
