import type { Locale } from '@siroop/domain'
import { escapeHtml } from './html.js'
import { ui } from './typefaces.js'

/** Nothing may be fetched and nothing may run; first in the head, so that it holds for all that follows. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** One self-contained HTML document for the printer. `title` is typed text, `style` and `body` are ours. */
export const printedPage = (parts: {
  readonly locale: Locale
  readonly title: string
  readonly style: string
  readonly body: string
}): string =>
  `<!doctype html><html lang="${parts.locale}"><head>` +
  `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset="utf-8">` +
  `<title>${escapeHtml(parts.title)}</title><style>${parts.style}</style></head>` +
  `<body>${parts.body}</body></html>`

/** Across every page, not for a screen reader: that it is a demo or rehearsal is said in words as well. */
export const watermark = (word: string): string =>
  `<div class="mark" aria-hidden="true"><span${word.length > 6 ? ' class="long"' : ''}>${escapeHtml(word)}</span></div>`

/** How the watermark looks. */
export const watermarkLook = `
.mark{position:fixed;inset:0;display:grid;place-items:center;z-index:9}
.mark span{font:680 118pt/1 ${ui};white-space:nowrap;color:#971647;opacity:.11;transform:rotate(-52deg);letter-spacing:.06em}
.mark .long{font-size:76pt}
`
