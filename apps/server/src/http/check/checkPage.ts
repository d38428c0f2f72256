import { html, type Page, pageFrame } from '../pageFrame.js'
import { checkTexts } from './checkTexts.js'

/** A drawing beside each verdict: a drop, a question, a changed page, a page without. */
const marks = {
  exact: html`<path d="M12 3.5c2 3.4 5.2 5.9 5.2 9.3a5.2 5.2 0 0 1-10.4 0c0-3.4 3.2-5.9 5.2-9.3Z"/>`,
  unknown: html`<circle cx="12" cy="12" r="9"/><path d="M9.5 9.8a2.6 2.4 0 0 1 5.1.6c0 1.8-2.6 1.9-2.6 3.4M12 17h.01"/>`,
  changed: html`<path d="M18 9V7l-4-4H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21H18M13.5 3v4.5H18M12 18l1-3 6-6 2 2-6 6-3 1Z"/>`,
  none: html`<path d="M14 3H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5V8l-5-5v5h5M9.5 12.5l5 5M14.5 12.5l-5 5"/>`,
}
const markNames = ['exact', 'unknown', 'changed', 'none'] as const

/** `/controle`: a file is chosen, and is told about on the same page. */
export function checkPage(frame: Pick<Page, 'locale' | 'files'>): string {
  const t = checkTexts[frame.locale]
  return pageFrame({
    ...frame,
    title: t.title,
    script: 'check',
    data: { 'text-choose': t.choose, 'text-busy': t.busy },
    body: html`
<main>
<h1>${t.title}</h1>
<p>${t.explain}</p>
<form id="form" novalidate>
<div class="field"><label for="file">${t.file}</label><input class="input" id="file" type="file" accept="application/pdf,.pdf"></div>
<p class="error" id="error" role="alert" hidden></p>
<button class="btn btn-main btn-wide" id="go">${t.check}</button>
<div id="outcome" role="status" tabindex="-1"></div>
</form>
${markNames.map((name) => html`<template id="mark-${name}"><svg class="verdict is-${name}" viewBox="0 0 24 24" aria-hidden="true">${marks[name]}</svg></template>`)}
<p class="meta">${t.honest}</p>
<p class="meta">${t.offline} <a href="/siroop-zegel.pem" download>${t.root}</a></p>
</main>`,
  })
}
