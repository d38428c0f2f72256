import { escapeHtml } from './html.js'
import { account } from './pages/account.js'
import { cover } from './pages/cover.js'
import { sections } from './pages/sections.js'
import { signatures } from './pages/signatures.js'
import { type PrintInput, printContext } from './printInput.js'
import { styleSheet } from './styles.js'

/** Nothing may be fetched and nothing may run; first in the head, so that it holds for all that follows. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/**
 * One self-contained HTML document of an edition, for the printer: A4, all typed text escaped, fonts and pictures in
 * the document itself. Pure: the same input gives the same text. Source: manifest-pdf.md, What the document looks like.
 */
export function renderHtml(input: PrintInput): string {
  const context = printContext(input)
  const { frozen } = input.edition
  const mark = frozen.kind === 'real' ? '' : watermark(context.words.watermark[frozen.kind])
  return (
    `<!doctype html><html lang="${input.locale}"><head>` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset="utf-8">` +
    `<title>${escapeHtml(frozen.title)}</title><style>${styleSheet(context)}</style></head>` +
    `<body>${cover(context)}${sections(context)}${signatures(context)}${account(context)}${mark}</body></html>`
  )
}

/** Across every page, not for a screen reader: that the document is a demo or rehearsal is said in words on its last page. */
const watermark = (word: string): string =>
  `<div class="mark" aria-hidden="true"><span${word.length > 6 ? ' class="long"' : ''}>${escapeHtml(word)}</span></div>`
