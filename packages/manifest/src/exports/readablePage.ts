import type { Locale } from '@siroop/domain'
import { escapeHtml, linesOf } from '../html.js'
import { linePictures } from '../pages/line.js'
import { routePicture } from '../pages/routePicture.js'
import { sectionsOf } from '../pages/sections.js'
import type { Block, ExportDocument, ExportPicture } from './blocks.js'
import type { EditionForExport } from './editionDocument.js'
import { exportWords } from './exportWords.js'

/** A page that opens without a server: a document, and what lies beside it in the keep file. */
export interface ReadablePage {
  readonly document: ExportDocument
  /** The edition that the document is of, for its pictures; null where nobody signs. */
  readonly edition: EditionForExport['edition'] | null
  /** Editions before it, the newest first: their texts stay readable. */
  readonly earlier: readonly { readonly document: ExportDocument; readonly edition: EditionForExport['edition'] }[]
  /** Language of the words around the document. */
  readonly locale: Locale
  /** PDFs in the file, newest first: names as paths from this page. */
  readonly files: readonly { readonly path: string; readonly edition: number; readonly locale: Locale }[]
  /** PDFs of what nobody signs, as it was when the file was made; none where an edition is signed. */
  readonly papers?: readonly {
    readonly path: string
    readonly paper: 'result' | 'councilLetters'
    readonly locale: Locale
  }[]
  /** Is the certificate in the file that the seal of the PDFs is checked with? */
  readonly hasCertificate: boolean
}

/**
 * One HTML file for a reader of years from now: no script, no style from elsewhere, pictures inside; it fetches nothing and opens
 * from a disk. What was typed is text.
 */
export function renderReadable(page: ReadablePage): string {
  const { document, edition, earlier, locale, files, papers = [], hasCertificate } = page
  const words = exportWords[locale].keep
  const named = [
    ...files.map((file) => [file.path, words.pdf(file.edition, file.locale)] as const),
    ...papers.map((one) => [one.path, words.paper(one.paper, one.locale)] as const),
  ]
  const links = named.map(([path, name]) => `<li><a href="${escapeHtml(path)}">${escapeHtml(name)}</a></li>`)
  const intro = edition === null ? words.introUnsigned : words.intro
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(document.title)}</title>` +
    `<style>${look}</style></head><body><header><p>${escapeHtml(intro)}</p>` +
    (links.length === 0 ? '' : `<p><b>${escapeHtml(words.files)}</b></p><ul>${links.join('')}</ul>`) +
    (hasCertificate ? `<p>${escapeHtml(words.certificate)}</p>` : '') +
    `<p>${escapeHtml(words.restore)}</p></header>` +
    `<main>${oneDocument(document, edition)}` +
    (earlier.length === 0 ? '' : `<hr><p><b>${escapeHtml(words.earlier)}</b></p>`) +
    `${earlier.map((one) => oneDocument(one.document, one.edition)).join('<hr>')}</main>` +
    `<footer>${escapeHtml(document.foot)}</footer></body></html>`
  )
}

const oneDocument = ({ title, locale, blocks }: ExportDocument, edition: ReadablePage['edition']): string =>
  `<article lang="${locale}"><h1 dir="auto">${escapeHtml(title)}</h1>` +
  `${blocks.map((block) => oneBlock(block, locale, edition)).join('')}</article>`

function oneBlock(block: Block, documentLocale: Locale, edition: ReadablePage['edition']): string {
  const lang = block.lang === documentLocale ? '' : ` lang="${block.lang}"`
  switch (block.kind) {
    case 'heading': {
      const level = block.level + 1
      return `<h${level}${lang} dir="auto">${escapeHtml(block.text)}</h${level}>`
    }
    case 'text': {
      const inner = `<p${lang} dir="auto"${block.tone === 'small' ? ' class="small"' : ''}>${linesIn(block.text)}</p>`
      return block.tone === 'quote' ? `<blockquote>${inner}</blockquote>` : inner
    }
    case 'list':
      return `<ul${lang}>${block.items.map((item) => `<li dir="auto">${item.map(linesIn).join('<br>')}</li>`).join('')}</ul>`
    case 'table':
      return block.columns.length > mostColumns
        ? onePerRow(block, lang)
        : `<div class="wide">${oneTable(block, lang)}</div>`
    case 'picture':
      return edition === null ? '' : drawn(block.picture, edition)
  }
}

/** More columns than this leave no room for words on a page of text: then every row is a small table of its own. */
const mostColumns = 5

type TableBlock = Extract<Block, { kind: 'table' }>

const linesIn = (text: string): string => linesOf(text).map(escapeHtml).join('<br>')

const oneTable = ({ name, columns, rows }: TableBlock, lang: string): string =>
  `<table${lang}><caption>${escapeHtml(name)}</caption><thead><tr>` +
  columns.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join('') +
  `</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td dir="auto">${linesIn(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`

/** What a row is about stands above it, and each answer beside its question; what nobody answered is left out. */
const onePerRow = ({ columns, rows }: TableBlock, lang: string): string =>
  rows
    .map(([first = '', ...cells]) => {
      const answers = cells.flatMap((cell, at) =>
        cell.trim() === ''
          ? []
          : [`<tr><th scope="row">${escapeHtml(columns[at + 1] ?? '')}</th><td dir="auto">${linesIn(cell)}</td></tr>`],
      )
      return `<table class="one"${lang}><caption dir="auto">${escapeHtml(first)}</caption><tbody>${answers.join('')}</tbody></table>`
    })
    .join('')

function drawn(picture: ExportPicture, { frozen }: EditionForExport['edition']): string {
  if (picture === 'line')
    return sectionsOf(frozen, 'line')
      .map((one) => linePictures(one, null))
      .join('')
  return sectionsOf(frozen, 'route')
    .map((one) => routePicture(one.section.route?.steps ?? [], one, frozen.locale))
    .join('')
}

const look = `
:root{color-scheme:light}
body{max-width:46rem;margin:0 auto;padding:1.5rem;font:1.0625rem/1.6 Georgia,"Noto Serif",serif;color:#1E1917;background:#FFFEFA;overflow-wrap:anywhere}
header,footer,.small,table,caption{font-family:system-ui,"Noto Sans",sans-serif}
header{border:1px solid #85786B;border-radius:8px;padding:0 1.25rem .5rem;font-size:.9375rem}
header ul{margin:.25rem 0}
h1{font-size:2.25rem;line-height:1.1;margin:2rem 0 1rem}
hr{border:0;border-top:1px solid #85786B;margin:3rem 0}
main h2{font-size:1.625rem;line-height:1.2;margin:2.5rem 0 .75rem}
h3{font-size:1.1875rem;margin:1.5rem 0 .25rem}
p{margin:.5rem 0}
.small{font-size:.875rem;color:#463D37;margin:.125rem 0}
blockquote{margin:.5rem 0 .5rem 1.25rem;font-style:italic}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;margin:1rem 0}
caption{text-align:left;font-weight:600;padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #CFC5B8;overflow-wrap:break-word}
.one th{width:14rem;font-weight:400;color:#463D37}
.one caption{font:600 1.0625rem/1.4 Georgia,"Noto Serif",serif}
.picture{height:auto!important}
.picture svg{display:block;width:100%;height:auto}
footer{margin-top:3rem;border-top:1px solid #85786B;padding-top:.75rem;font-size:.8125rem;color:#463D37}
a{color:#7A0F38}
`
