import type { Locale, OrganisationShape } from '@siroop/domain'
import { organisationPath } from '@siroop/pictures'
import { pageTexts } from './pageTexts.js'

/** Text that is safe in HTML: made by `html` or `safe`. */
export interface Markup {
  readonly markup: string
}
type Part = Markup | string | number | null | readonly Markup[]

/** HTML from a template: everything that is put in is escaped, unless it is HTML itself. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: pieces.map((piece, index) => piece + text(parts[index] ?? null)).join('') }
}
function text(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('')
}

export interface Page {
  readonly locale: Locale
  readonly title: string
  /** Name of what the page's script does; null runs only the language and text size buttons. */
  readonly script: string | null
  /** Data for the script: strings only. */
  readonly data?: Readonly<Record<string, string>>
  readonly body: Markup
  /** For who is invited: the foot says where it is explained. */
  readonly explains?: true
  /** As wide as a laptop, and with the voice of the texts. */
  readonly wide?: true
  /** Its own address, with what was asked of it, which is read again in another language. */
  readonly here?: string
  /** A page for everybody (support, knowledge base), which is wide: whose it is, its own address, and that of this part of it in another language. */
  readonly support?: { readonly name: string; readonly home: string; readonly here: string }
  /** The id of the form on this page: what is typed in it goes along to the other language. */
  readonly keeps?: string
  /** Paths of stylesheet and script, with their content hash. */
  readonly files: PageFiles
}
/** Addresses of the files that every page of the server uses. */
export interface PageFiles {
  /** Colours of the house style; null: ours. */
  readonly theme: string | null
  readonly style: string
  readonly support: string
  readonly script: string
  readonly icon: string
}

/** A whole page: no inline script, no inline style, nothing from elsewhere. */
export function pageFrame(page: Page): string {
  const t = pageTexts[page.locale]
  const other: Locale = page.locale === 'nl' ? 'en' : 'nl'
  const isWide = page.wide === true || page.support !== undefined
  const data = Object.entries(page.data ?? {}).map(([key, value]) => html` data-${key}="${value}"`)
  return html`<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${page.title} · Siroop</title>
<link rel="icon" href="${page.files.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${page.files.style}">${
    page.files.theme === null
      ? null
      : html`
<link rel="stylesheet" href="${page.files.theme}">`
  }${
    isWide
      ? html`
<link rel="stylesheet" href="${page.files.support}">`
      : null
  }
<script src="${page.files.script}" defer></script>
</head>
<body data-page="${page.script ?? ''}" data-text-moment="${t.moment}" data-text-offline="${t.noConnection}"${data}>
<div class="page${isWide ? ' public' : null}">
<header><a class="mark" href="${page.support?.home ?? '/'}"><svg viewBox="0 0 14 19" aria-hidden="true"><path d="M7 0c2.6 4.4 7 7.6 7 12a7 7 0 0 1-14 0C0 7.6 4.4 4.4 7 0Z"/></svg>${page.support?.name ?? 'Siroop'}</a></header>
${page.body}
</div>
<nav class="foot" aria-label="${page.locale === 'nl' ? 'Onderaan' : 'At the bottom'}">
<span class="links"><a href="/privacy?taal=${page.locale}">${t.howWeCare}</a>
<a href="/toegankelijkheid?taal=${page.locale}">${t.accessibility}</a>${
    page.explains === undefined ? null : html`\n<a href="/uitleg?taal=${page.locale}">${t.explained}</a>`
  }</span>
<button type="button" id="text-size" aria-label="${t.textSize}" aria-pressed="false">Aa</button>
<button type="button" id="contrast" aria-label="${t.contrast}" aria-pressed="false"><svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor"/></svg></button>
${languageSwitch(page, other)}
</nav>
</body>
</html>
`.markup
}

/** In the same place on every page. With a form it sends that, so that nothing has to be typed again; also without a script. */
function languageSwitch(page: Page, other: Locale): Markup {
  const there = otherLanguage(page.support?.here ?? page.here ?? '', other)
  const about = html`id="other-language" lang="${other}" aria-label="${pageTexts[page.locale].otherLanguage}"`
  const words = other.toUpperCase()
  return page.keeps === undefined
    ? html`<a href="${there}" hreflang="${other}" ${about}>${words}</a>`
    : html`<button form="${page.keeps}" formaction="${there}" formnovalidate name="${switchField}" value="1" ${about}>${words}</button>`
}
/** The field by which a form says that it is only to be read in the other language. */
export const switchField = 'andere-taal'

/** Said where a text is not in the language of who reads: it is never translated by a machine. Null when it is. */
export const onlyIn = (content: Locale, read: Locale): string | null =>
  content === read ? null : pageTexts[read].only[content]

/** The same place in another language. */
const otherLanguage = (here: string, other: Locale): string => `${here}${here.includes('?') ? '&' : '?'}taal=${other}`

/** The mark of an organisation; its name stands beside it. */
export const organisationMark = (shape: OrganisationShape, letters: string | null): Markup =>
  html`<svg class="o o-${shape}" viewBox="0 0 24 24" aria-hidden="true"><path d="${organisationPath(shape)}" fill-rule="evenodd"/>${
    letters === null ? null : html`<text class="o-letters" x="12" y="15.2">${letters}</text>`
  }</svg>`
