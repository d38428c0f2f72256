import type { Locale } from '@siroop/domain'
import { html, type Markup, type Page, pageFrame } from '../pageFrame.js'
import { checkTexts } from './checkTexts.js'
import type { CheckWords } from './checkWords.js'
import { type Looked, reportLink } from './report.js'

/** A drawing beside each verdict: a drop, a question, a changed page, a page without, a page with words. */
const marks: Record<CheckWords['mark'], Markup> = {
  exact: html`<path d="M12 3.5c2 3.4 5.2 5.9 5.2 9.3a5.2 5.2 0 0 1-10.4 0c0-3.4 3.2-5.9 5.2-9.3Z"/>`,
  unknown: html`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.8a2.6 2.4 0 0 1 5.1.6c0 1.8-2.6 1.9-2.6 3.4M12 17h.01"/>`,
  changed: html`<path d="M18 9V7l-4-4H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21H18M13.5 3v4.5H18M12 18l1-3 6-6 2 2-6 6-3 1Z"/>`,
  none: html`<path d="M14 3H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5V8l-5-5v5h5M9.5 12.5l5 5M14.5 12.5l-5 5"/>`,
  text: html`<path d="M14 3H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5V8l-5-5v5h5M9 12.5h6M9 16.5h6"/>`,
}
const pageIn = html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M14 3H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5V8l-5-5v5h5M12 17.5v-6M9 14.5l3-3 3 3"/></svg>`
const lock = html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M5.5 11h13v9.5h-13zM8 11V7.5a4 4 0 0 1 8 0V11"/></svg>`
const note = html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 16.5V12M12 8h.01"/></svg>`

/** What the page tells when something was looked at, or why that could not be done. */
export interface CheckShown {
  /** Of a file, or of a fingerprint. */
  readonly words: CheckWords | null
  /** Stands in the report only: what was looked at and when. */
  readonly looked: Looked
  /** What was typed in the field for the fingerprint. */
  readonly typed: string
  /** Why nothing was looked at, at the field that it is about. */
  readonly problem: { readonly at: 'file' | 'paper'; readonly text: string } | null
}

/**
 * `/controle`: a file is chosen or dropped, or a fingerprint typed from paper, and is told about on the same page. Plain
 * forms: the script only spares a tap, and sends the file without leaving the page.
 */
export function checkPage(frame: Pick<Page, 'locale' | 'files'>, shown: CheckShown = nothing): string {
  const { locale } = frame
  const t = checkTexts[locale]
  const { words, typed, problem } = shown
  const wrong = (at: 'file' | 'paper') =>
    problem?.at === at
      ? html`<p class="error" id="${at}-error" role="alert">${problem.text}</p>`
      : html`<p class="error" id="${at}-error" role="alert" hidden></p>`
  const here = typed === '' ? '/controle' : `/controle?vingerafdruk=${encodeURIComponent(typed)}`
  return pageFrame({
    ...frame,
    title: t.title,
    script: 'check',
    wide: true,
    here,
    data: { 'text-choose': t.choose, 'text-busy': t.busy },
    body: html`
<main class="check-page">
<div class="ask">
<h1 class="voice">${t.title}</h1>
<p class="voice lead">${t.explain}</p>
<form id="form" class="drop" method="post" action="/controle?taal=${locale}" enctype="multipart/form-data" novalidate>
${pageIn}
<p class="invite"><b>${t.drop}</b><br><span class="second">${t.orChoose}</span></p>
<label class="btn btn-main" for="file">${t.file}</label>
<input id="file" name="file" type="file" accept="application/pdf,.pdf" aria-describedby="file-error kept">
${wrong('file')}
<button class="btn btn-main" id="go">${t.check}</button>
</form>
<p class="aside" id="kept">${lock}<span>${t.notKept}</span></p>
<form class="paper" method="get" action="/controle" novalidate>
<input type="hidden" name="taal" value="${locale}">
<div class="field"><label for="paper">${t.paper}</label>
<div class="inl"><input class="input digits" id="paper" name="vingerafdruk" value="${typed}" maxlength="120" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="paper-hint paper-error"${
      problem?.at === 'paper' ? html` aria-invalid="true"` : null
    }><button class="btn">${t.search}</button></div>
<span class="hint" id="paper-hint">${t.paperHint}</span>
${wrong('paper')}</div>
</form>
</div>
<section class="told" id="outcome" aria-label="${t.outcome}" aria-live="polite" tabindex="-1">${
      words === null ? null : outcome(words, shown.looked, locale)
    }</section>
<div class="small"><p class="meta">${t.honest}</p>
<p class="meta">${t.offline} <a href="/siroop-zegel.pem" download>${t.root}</a></p></div>
</main>`,
  })
}
const nothing: CheckShown = { words: null, looked: [], typed: '', problem: null }

function outcome(words: CheckWords, looked: Looked, locale: Locale): Markup {
  const t = checkTexts[locale]
  const [first = '', ...rest] = words.lines
  const facts = words.facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)
  const notes = rest.map((line) => html`<p class="aside">${note}<span>${line}</span></p>`)
  return html`<article class="verdict-card">
<svg class="verdict is-${words.mark}" viewBox="0 0 24 24" aria-hidden="true">${marks[words.mark]}</svg>
<div><h2>${words.title}</h2><p>${first}</p>${facts.length === 0 ? null : html`<dl>${facts}</dl>`}${notes}</div>
</article>
<p class="acts">${
    words.link === null ? null : html`<a class="btn" href="${words.link.path}">${words.link.text}</a>`
  }<a class="btn btn-plain" download="${t.reportName}" href="${reportLink(words, looked, locale)}">${t.report}</a></p>`
}
