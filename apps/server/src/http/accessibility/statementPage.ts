import { dayInWords } from '@siroop/manifest'
import { html, type Markup, type Page, pageFrame } from '../pageFrame.js'
import { type StatementFacts, statementDate, statementParts, statementTexts } from './statementTexts.js'

/** `/toegankelijkheid`: the accessibility statement, after the model of the Dutch government (Besluit digitale toegankelijkheid overheid). */
export function statementPage(facts: StatementFacts, frame: Pick<Page, 'locale' | 'files'>): string {
  const t = statementTexts[frame.locale]
  const parts = statementParts[frame.locale].map(
    ({ title, text }) => html`<section><h2>${title}</h2>${text.map(paragraph)}</section>`,
  )
  const day = html`<time datetime="${statementDate}">${dayInWords(statementDate, frame.locale)}</time>`
  return pageFrame({
    ...frame,
    title: t.title,
    script: null,
    body: html`<main class="prose statement"><h1>${t.title}</h1><p>${t.lead}</p><p>${t.of(facts.address)}</p>
<section><h2>${t.status}</h2><p>${t.statuses[facts.status]}</p>${
      facts.report === null ? null : html`<p><a href="${facts.report}">${t.report}</a></p>`
    }</section>
<section id="contact"><h2>${t.contact}</h2>${
      facts.contact === null
        ? html`<p>${t.contactElse}</p>`
        : html`<p>${t.contactHere} <a href="${facts.contact}">${facts.contact.replace(/^mailto:/, '')}</a></p><p>${t.answer}</p>`
    }<p>${t.tellUs}</p></section>
${parts}
<p class="second">${t.date} ${day}.</p></main>`,
  })
}

const paragraph = (text: string | readonly string[]): Markup =>
  typeof text === 'string' ? html`<p>${text}</p>` : html`<ul>${text.map((line) => html`<li>${line}</li>`)}</ul>`
