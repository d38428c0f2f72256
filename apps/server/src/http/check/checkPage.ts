import { html, type Page, pageFrame } from '../pageFrame.js'
import { checkTexts } from './checkTexts.js'

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
<p class="meta">${t.offline} <a href="/siroop-zegel.pem" download>${t.root}</a></p>
</main>`,
  })
}
