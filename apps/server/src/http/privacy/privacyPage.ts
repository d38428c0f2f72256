import { grounds, type RegisterId, register } from '../../privacy/register.js'
import { terms } from '../../privacy/terms.js'
import { html, type Markup, type Page, pageFrame } from '../pageFrame.js'
import type { HttpParts } from '../parts.js'
import { privacyTexts } from './privacyTexts.js'

type Frame = Pick<Page, 'locale' | 'files'>

/** `/privacy`: who is responsible, what is kept, why, how long and who reads it. Made of the register; without a script. */
export function privacyPage(frame: Frame, { responsible }: Pick<HttpParts, 'responsible'>): string {
  const t = privacyTexts[frame.locale]
  const line = (id: RegisterId): Markup => {
    const { what, why, ground, term, readers } = register[id]
    const said = {
      why: why[frame.locale],
      ground: grounds[ground][frame.locale],
      term: terms[term][frame.locale],
      readers: readers[frame.locale],
    }
    const rows = Object.entries(t.fields).map(
      ([key, label]) => html`<dt>${label}</dt><dd>${said[key as keyof typeof said]}</dd>`,
    )
    return html`<details><summary>${what[frame.locale]}</summary><dl>${rows}</dl></details>`
  }
  return pageFrame({
    ...frame,
    title: t.title,
    script: null,
    body: html`<main class="prose privacy"><h1>${t.title}</h1>
${t.short.map(([title, words]) => html`<section><h2>${title}</h2><p>${words}</p></section>`)}
<section><h2>${t.kept}</h2><p class="second">${t.keptHint}</p>${(Object.keys(register) as RegisterId[]).map(line)}</section>
<section><h2>${t.rights}</h2>${t.rightsText.map((words) => html`<p>${words}</p>`)}</section>
<section><h2>${t.responsible}</h2>${responsibleLines(frame, responsible)}</section></main>`,
  })
}

function responsibleLines({ locale }: Frame, responsible: HttpParts['responsible']): Markup {
  const t = privacyTexts[locale]
  if (responsible.name === null) return html`<p>${t.nobodySaid}</p>`
  const contact = responsible.contact
  const words = contact?.replace(/^mailto:/, '') ?? null
  return html`<p>${t.responsibleIs} ${responsible.name}.</p><p>${
    contact === null ? t.noContact : html`${t.contactIs} <a href="${contact}">${words}</a>`
  }</p>`
}
