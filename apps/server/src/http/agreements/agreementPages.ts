import { agreementPlace } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { agreementsOnPage, type ListedAgreement, type PublicAgreement } from '../../agreements/publicAgreements.js'
import { html, type Markup, onlyIn, type Page, pageFrame } from '../pageFrame.js'
import { type AgreementTexts, agreementTexts } from './agreementTexts.js'

type Frame = Pick<Page, 'locale' | 'files'>
/** What was looked for, and what of it is shown. */
export interface LookedAt {
  readonly typed: string
  readonly words: readonly string[]
  readonly total: number
  readonly found: readonly ListedAgreement[]
  readonly page: number
}

function framed(frame: Frame, here: string, made: Pick<Page, 'title' | 'body'>): string {
  const home = `/kennisbank?taal=${frame.locale}`
  return pageFrame({
    ...frame,
    ...made,
    script: null,
    support: { name: agreementTexts[frame.locale].title, home, here },
  })
}
const searchPath = (words: string, page = 0): string => {
  const query = new URLSearchParams({
    ...(words === '' ? {} : { zoek: words }),
    ...(page > 0 ? { blad: `${page + 1}` } : {}),
  })
  return `/kennisbank${query.size > 0 ? `?${query}` : ''}`
}
const inLanguage = (path: string, { locale }: Frame): string => `${path}${path.includes('?') ? '&' : '?'}taal=${locale}`

/** `/kennisbank`: what is shared, with a search. Works without a script. */
export function agreementsPage(frame: Frame, { typed, words, total, found, page }: LookedAt): string {
  const t = agreementTexts[frame.locale]
  const go = (to: number, text: string) =>
    html`<a class="lnk" href="${inLanguage(searchPath(typed, to), frame)}">${text}</a>`
  return framed(frame, searchPath(typed, page), {
    title: t.title,
    body: html`<main class="kb"><h1>${t.title}</h1><p class="kb-lead voice">${t.lead}</p>
<form class="kb-search" method="get" action="/kennisbank" role="search"><label for="zoek">${t.search}</label>
<div><input class="input" id="zoek" name="zoek" type="search" value="${typed}" maxlength="200"><input type="hidden" name="taal" value="${frame.locale}"><button class="btn btn-main">${t.go}</button></div></form>
<p role="status" class="kb-count">${countOf({ t, typed, words, total })}</p>
${typed === '' ? null : html`<p><a class="lnk" href="${inLanguage('/kennisbank', frame)}">${t.all}</a></p>`}
<ul class="kb-list">${found.map((one) => listed(one, frame))}</ul>
<p class="links">${page > 0 ? go(page - 1, t.newer) : null}${total > (page + 1) * agreementsOnPage ? go(page + 1, t.older) : null}</p>
<p><a class="lnk" href="/kennisbank/afspraken.json">${t.file}</a></p></main>`,
  })
}

function countOf({
  t,
  typed,
  words,
  total,
}: Pick<LookedAt, 'typed' | 'words' | 'total'> & { readonly t: AgreementTexts }): string {
  if (words.length > 0) return t.found(total, words.map((word) => `‘${word}’`).join(' '))
  if (typed.trim() !== '') return t.noWord
  return total === 0 ? t.none : t.count(total)
}
const listed = ({ path, title, text, about }: ListedAgreement, frame: Frame): Markup =>
  html`<li><h2 class="voice"><a href="${inLanguage(path, frame)}">${pieces(title)}</a></h2><p class="voice">${pieces(text)}</p><p class="second">${about}</p></li>`
const pieces = (found: ListedAgreement['title']): readonly Markup[] =>
  found.map(({ text, isFound }) => (isFound ? html`<mark>${text}</mark>` : html`${text}`))

/** `/kennisbank/…`: one agreement wholly, as it was shared. */
export function agreementPage(frame: Frame, one: PublicAgreement): string {
  const t = agreementTexts[frame.locale]
  const { content, source } = one
  const { business, noticed, trial, between } = content
  const day = (value: string) => dayInWords(value, frame.locale)
  const only = onlyIn(content.locale, frame.locale)
  const own = html` lang="${frame.locale}"`
  const part = (title: string, body: Markup | null) =>
    body === null ? null : html`<section><h2${own}>${title}</h2>${body}</section>`
  const words = (text: string) => (text === '' ? null : html`<p class="voice">${text}</p>`)
  const row = (term: string, text: string) =>
    text === '' ? null : html`<div><dt${own}>${term}</dt><dd>${text}</dd></div>`
  const facts = (...rows: readonly (Markup | null)[]) => {
    const there = rows.filter((one) => one !== null)
    return there.length === 0 ? null : html`<dl class="kb-facts">${there}</dl>`
  }
  const keywords = content.keywords.map(
    (word) => html`<li><a href="${inLanguage(searchPath(word), frame)}">${word}</a></li>`,
  )
  const from =
    source === null ? '' : [source.title, source.place, source.organisations.join(', ')].filter(Boolean).join(' · ')
  return framed(frame, `/kennisbank/${one.id}`, {
    title: content.title,
    body: html`<main class="kb"><p><a class="lnk" href="${inLanguage('/kennisbank', frame)}">${t.toAll}</a></p>
<article lang="${content.locale}"><h1 class="voice">${content.title}</h1>
<p class="second"${own}>${t.seen}${only === null ? null : html`<br>${only}`}</p>
<section><h2${own}>${t.rule}</h2><p class="voice kb-rule">${content.rule}</p></section>
${part(t.between, html`<ul class="kb-between">${between.map(({ name, agreedOn }) => html`<li><b>${name}</b>${agreedOn === null ? null : html` <span class="second"${own}>${t.yesOn(day(agreedOn))}</span>`}</li>`)}</ul>`)}
${part(t.complaint, words(content.complaint))}
${part(t.solution, words(content.solution))}
<section class="kb-noticed"><h2${own}>${t.noticed}</h2><blockquote class="voice">${noticed.quote}</blockquote><p>${noticed.who}${noticed.on === null ? null : html`, <span${own}>${day(noticed.on)}</span>`}</p>
${trial.from === null || trial.until === null ? null : html`<p class="second"${own}>${t.trial(day(trial.from), day(trial.until))}</p>`}
${facts(row(t.how, noticed.how))}</section>
${part(t.business, facts(row(t.costs, business.costs), row(t.pays, business.pays), row(t.yields, business.yields), row(t.benefits, business.benefits), row(t.gain, business.gain), row(t.sharing, business.sharing)))}
${facts(row(t.basis, content.basis), content.reviewOn === null ? null : row(t.review, day(content.reviewOn)), row(t.ask, content.ask), row(t.place, agreementPlace(content)), row(t.source, from))}
${keywords.length === 0 ? null : part(t.keywords, html`<ul class="kb-words">${keywords}</ul>`)}</article>
<section class="kb-take">${one.adopted === 0 ? null : html`<p>${t.adopted(one.adopted)}</p>`}<p><a class="btn btn-main" href="/regie/kennisbank?neem=${one.id}">${t.adopt}</a></p><p class="second">${t.adoptHint}</p>
<p><a class="lnk" href="/kennisbank/${one.id}.json">${t.fileOne}</a></p></section></main>`,
  })
}

/** What is said of an agreement that is not there, or not for everybody: the same of both. */
export function noAgreementPage(frame: Frame, id: string): string {
  const t = agreementTexts[frame.locale]
  return framed(frame, `/kennisbank/${encodeURIComponent(id)}`, {
    title: t.missing,
    body: html`<main class="kb"><h1>${t.missing}</h1><p>${t.missingText}</p><p><a class="btn" href="${inLanguage('/kennisbank', frame)}">${t.toAll}</a></p></main>`,
  })
}
