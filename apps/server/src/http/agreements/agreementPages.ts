import { agreementPlace } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { agreementsOnPage, type ListedAgreement, type PublicAgreement } from '../../agreements/publicAgreements.js'
import { html, type Markup, onlyIn, type Page, pageFrame } from '../pageFrame.js'
import { type AgreementTexts, agreementTexts } from './agreementTexts.js'

type Frame = Pick<Page, 'locale' | 'files'>
/** Who reads. `base`: what stands before the addresses; `name`: by whose personal link, or null. */
export interface Reads {
  readonly base: string
  readonly name: string | null
}
/** What every page shows and knows. */
interface Shown {
  readonly frame: Frame
  readonly reads: Reads
}
/** What was looked for, and what of it is shown. */
export interface LookedAt {
  readonly typed: string
  readonly words: readonly string[]
  readonly total: number
  readonly found: readonly ListedAgreement[]
  readonly page: number
}

function framed({ frame, reads: { base } }: Shown, place: string, made: Pick<Page, 'title' | 'body'>): string {
  const home = `${base}/kennisbank?taal=${frame.locale}`
  const here = `${base}${place}`
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
const inLanguage = (path: string, { frame: { locale }, reads: { base } }: Shown): string =>
  `${base}${path}${path.includes('?') ? '&' : '?'}taal=${locale}`
/** Where somebody may read what is for partners: by whose link, or the way to it. */
function whoReads({ frame: { locale }, reads: { base, name } }: Shown): Markup | null {
  const t = agreementTexts[locale]
  if (base === '') return null
  const back = html`<a class="lnk" href="${base}/berichten?taal=${locale}">${t.stories}</a>`
  if (name !== null) return html`<p class="second">${t.readsAs(name)} ${back}</p>`
  return html`<p><a class="lnk" href="${base}/berichten/lezer?taal=${locale}&naar=kennisbank">${t.enter}</a> · ${back}</p>`
}

/** `/kennisbank`: what is shared, with a search. Works without a script. */
export function agreementsPage(shown: Shown, { typed, words, total, found, page }: LookedAt): string {
  const { frame, reads } = shown
  const t = agreementTexts[frame.locale]
  const go = (to: number, text: string) =>
    html`<a class="lnk" href="${inLanguage(searchPath(typed, to), shown)}">${text}</a>`
  return framed(shown, searchPath(typed, page), {
    title: t.title,
    body: html`<main class="kb"><h1>${t.title}</h1><p class="kb-lead voice">${t.lead}</p>
${whoReads(shown)}<form class="kb-search" method="get" action="${reads.base}/kennisbank" role="search"><label for="zoek">${t.search}</label>
<div><input class="input" id="zoek" name="zoek" type="search" value="${typed}" maxlength="200"><input type="hidden" name="taal" value="${frame.locale}"><button class="btn btn-main">${t.go}</button></div></form>
<p role="status" class="kb-count">${countOf({ t, typed, words, total })}</p>
${typed === '' ? null : html`<p><a class="lnk" href="${inLanguage('/kennisbank', shown)}">${t.all}</a></p>`}
<ul class="kb-list">${found.map((one) => listed(one, shown))}</ul>
<p class="links">${page > 0 ? go(page - 1, t.newer) : null}${total > (page + 1) * agreementsOnPage ? go(page + 1, t.older) : null}</p>
<p><a class="lnk" href="${reads.base}/kennisbank/afspraken.json">${t.file}</a></p></main>`,
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
const listed = ({ path, title, text, about }: ListedAgreement, shown: Shown): Markup =>
  html`<li><h2 class="voice"><a href="${inLanguage(path, shown)}">${pieces(title)}</a></h2><p class="voice">${pieces(text)}</p><p class="second">${about}</p></li>`
const pieces = (found: ListedAgreement['title']): readonly Markup[] =>
  found.map(({ text, isFound }) => (isFound ? html`<mark>${text}</mark>` : html`${text}`))

/** `/kennisbank/…`: one agreement wholly, as it was shared. */
export function agreementPage(shown: Shown, one: PublicAgreement): string {
  const { frame, reads } = shown
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
    (word) => html`<li><a href="${inLanguage(searchPath(word), shown)}">${word}</a></li>`,
  )
  const from =
    source === null ? '' : [source.title, source.place, source.organisations.join(', ')].filter(Boolean).join(' · ')
  return framed(shown, `/kennisbank/${one.id}`, {
    title: content.title,
    body: html`<main class="kb"><p><a class="lnk" href="${inLanguage('/kennisbank', shown)}">${t.toAll}</a></p>
<article lang="${content.locale}"><h1 class="voice">${content.title}</h1>
<p class="second"${own}>${t.seen[content.visibility]}${only === null ? null : html`<br>${only}`}</p>
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
<section class="kb-take">${one.adopted === 0 ? null : html`<p>${t.adopted(one.adopted)}</p>`}${
      content.visibility === 'everyone'
        ? html`<p><a class="btn btn-main" href="/regie/kennisbank?neem=${one.id}">${t.adopt}</a></p><p class="second">${t.adoptHint}</p>`
        : html`<p class="second">${t.fileHint}</p>`
    }
<p><a class="lnk" href="${reads.base}/kennisbank/${one.id}.json">${t.fileOne}</a></p></section></main>`,
  })
}

/** What is said of an agreement that is not there, or not for everybody: the same of both. */
export function noAgreementPage(shown: Shown, id: string): string {
  const t = agreementTexts[shown.frame.locale]
  return framed(shown, `/kennisbank/${encodeURIComponent(id)}`, {
    title: t.missing,
    body: html`<main class="kb"><h1>${t.missing}</h1><p>${t.missingText}</p><p><a class="btn" href="${inLanguage('/kennisbank', shown)}">${t.toAll}</a></p>${whoReads(shown)}</main>`,
  })
}
