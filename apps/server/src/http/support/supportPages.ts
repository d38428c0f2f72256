import type { SupportForm, SupportFormFault } from '@siroop/domain'
import { dateOfMs, dayInWords } from '@siroop/manifest'
import { supportFormText } from '@siroop/protocol'
import type { ListedName, PublicPage, TypedCode } from '../../support/supporters.js'
import { html, type Markup, onlyIn, type Page, pageFrame } from '../pageFrame.js'
import { type SupportTexts, supportTexts } from './supportTexts.js'

type Frame = Pick<Page, 'locale' | 'files'>
/** What every support page shows and knows. */
export interface Shown {
  readonly frame: Frame
  readonly page: PublicPage
  readonly nowMs: number
}
/** A form that did not do: what was typed in it, and why. */
export interface WrongForm {
  readonly typed: SupportForm
  readonly faults: readonly SupportFormFault[]
  /** Not about a field: too many tries, nothing was saved. */
  readonly problem: string | null
}

/** `place`: the part of the address after that of the page, at which this is read again in another language. */
function framed(shown: Shown, place: string, made: Pick<Page, 'title' | 'body' | 'keeps'>): string {
  const { frame, page } = shown
  const support = { name: page.content.sender, home: pathOf(shown, ''), here: `/steun/${page.id}${place}` }
  return pageFrame({ ...frame, ...made, script: place === '' || place === '/lijst' ? null : 'support', support })
}

/** `/steun/…`: the pledge, who signed, and the form. Works without a script. */
export function supportPage(shown: Shown, wrong: WrongForm | null = null): string {
  const { frame, page, nowMs } = shown
  const t = supportTexts[frame.locale]
  const { content } = page
  const said = html` lang="${content.locale}"`
  const only = onlyIn(content.locale, frame.locale)
  const steps = content.steps.map(
    (step, index) =>
      html`<li><span class="num voice" aria-hidden="true">${index + 1}</span><div><h2>${step.title}</h2>${
        step.text === '' ? null : html`<p class="voice">${step.text}</p>`
      }</div></li>`,
  )
  const names =
    page.count === 0
      ? html`<p>${t.nobody}</p>`
      : html`<h2>${t.signed(page.count)}</h2><p class="second">${t.onList}</p>${nameList(page.newest, { t, nowMs })}${
          page.newest.length === 0 ? null : html`<p><a class="lnk" href="${pathOf(shown, '/lijst')}">${t.whole}</a></p>`
        }`
  return framed(shown, '', {
    title: content.title,
    ...(page.open ? { keeps: 'teken' } : {}),
    body: html`<main class="pledge-page"><article${said}><h1 class="voice">${content.title}</h1><p class="voice lead">${content.lead}</p>
${only === null ? null : html`<p class="second" lang="${frame.locale}">${only}</p>`}
<ol class="three">${steps}</ol>
<p class="voice pledge">${content.promise}</p>
${facts(shown)}${page.report === null ? null : html`<section class="report"><h2>${t.report}</h2>${paragraphs(page.report)}</section>`}</article>
${page.open ? form(shown, wrong) : html`<section class="form"><h2>${t.closed}</h2><p>${t.closedText}</p></section>`}
<section class="who">${names}</section></main>`,
  })
}

function facts({ frame, page: { content } }: Shown): Markup | null {
  const t = supportTexts[frame.locale]
  if (content.addressees.length === 0 && content.period === '') return null
  const row = (term: string, words: string) =>
    words === '' ? null : html`<div><dt lang="${frame.locale}">${term}</dt><dd>${words}</dd></div>`
  return html`<dl class="facts">${row(t.to, content.addressees.join(', '))}${row(t.period, content.period)}</dl>`
}

function form(shown: Shown, wrong: WrongForm | null): Markup {
  const { frame, page } = shown
  const t = supportTexts[frame.locale]
  const { asksRole, closesOn } = page.content
  const typed = wrong?.typed
  const faultOf = (at: SupportFormFault['at']) => {
    const fault = wrong?.faults.find((one) => one.at === at)
    return fault === undefined ? null : supportFormText(fault)[frame.locale]
  }
  const field = (at: SupportFormFault['at'], label: string, { more, value = '', hint }: Field): Markup => {
    const fault = faultOf(at)
    const described = [fault === null ? '' : `${at}-error`, hint === undefined ? '' : `${at}-hint`].join(' ').trim()
    return html`<div class="field"><label for="${at}">${label}</label><input class="input" id="${at}" name="${at}" value="${value}"${more}${
      fault === null ? null : html` aria-invalid="true"`
    }${described === '' ? null : html` aria-describedby="${described}"`}>${
      fault === null ? null : html`<p class="error" id="${at}-error">${fault}</p>`
    }${hint === undefined ? null : html`<span class="hint" id="${at}-hint">${hint}</span>`}</div>`
  }
  const tick = (name: 'listed' | 'informed', label: string) =>
    html`<label class="choice"><input type="checkbox" name="${name}" value="1"${typed?.[name] === true ? html` checked` : null}><span>${label}</span></label>`
  return html`<form class="form" method="post" action="${pathOf(shown, '')}#teken" novalidate id="teken">
<div><h2>${t.form}</h2><p class="second">${t.needed}</p></div>
${wrong?.problem ? html`<p class="error" role="alert">${wrong.problem}</p>` : null}
${field('firstName', t.firstName, { value: typed?.firstName, more: html` autocomplete="given-name" required maxlength="200"` })}
${field('lastName', t.lastName, { value: typed?.lastName, more: html` autocomplete="family-name" required maxlength="200"` })}
${field('email', t.email, { value: typed?.email, hint: t.emailHint, more: html` type="email" autocomplete="email" inputmode="email" required maxlength="300"` })}
${asksRole ? field('role', `${t.role} ${t.optional}`, { value: typed?.role, hint: t.roleHint, more: html` maxlength="200"` }) : null}
<p class="trap" aria-hidden="true"><label>${t.trap}<input name="website" tabindex="-1" autocomplete="off"></label></p>
${tick('listed', t.list)}${tick('informed', t.news)}
<button class="btn btn-main btn-wide">${t.sign}</button>
<p class="meta">${closesOn === null ? null : html`${t.until(dayInWords(closesOn, frame.locale))} `}${t.back} <a href="/privacy?taal=${frame.locale}">${t.care}</a></p></form>`
}
interface Field {
  readonly value?: string | undefined
  readonly hint?: string
  readonly more: Markup
}

/** `/steun/…/lijst`: names of those who asked for it, a hundred on a page. */
export function listPage(
  shown: Shown,
  { names, more, at }: { readonly names: readonly ListedName[]; readonly more: boolean; readonly at: number },
): string {
  const t = supportTexts[shown.frame.locale]
  const go = (to: number, words: string) =>
    html`<a class="lnk" href="${pathOf(shown, '/lijst')}&amp;blad=${to + 1}">${words}</a>`
  return framed(shown, '/lijst', {
    title: t.listTitle,
    body: html`<main class="narrow"><h1>${t.listTitle}</h1><p class="second">${shown.page.count === 0 ? t.nobody : `${t.signed(shown.page.count)}. ${t.onList}`}</p>
${names.length === 0 ? (shown.page.count === 0 ? null : html`<p>${t.noNames}</p>`) : nameList(names, { t, nowMs: shown.nowMs })}
<p class="links">${at > 0 ? go(at - 1, t.newer) : null}${more ? go(at + 1, t.older) : null}</p>
<p><a class="lnk" href="${pathOf(shown, '')}">${t.toPage}</a></p></main>`,
  })
}

/** After the form, and behind the link of a mail: the code that says that a mailbox is theirs. `email` '': it is asked for. */
export function confirmPage(
  shown: Shown,
  { email, byHand, problem }: { readonly email: string; readonly byHand: boolean; readonly problem: string | null },
): string {
  const t = supportTexts[shown.frame.locale]
  const { sender } = shown.page.content
  const title = email === '' ? t.confirmTitle : byHand ? t.handTitle : t.mailTitle
  const text = email === '' ? null : html`<p>${byHand ? t.handText(sender) : t.mailText(email)}</p>`
  return framed(shown, '/bevestig', {
    title,
    ...(email === '' ? {} : { keeps: 'code-form' }),
    body: html`<main class="narrow"><h1>${title}</h1>${text}${codeForm(shown, { path: '/bevestig', email, problem, go: t.confirm })}
${byHand ? null : html`<p class="meta">${t.noMail}</p>`}<p><a class="lnk" href="${pathOf(shown, '')}">${t.toPage}</a></p></main>`,
  })
}

/** `/steun/…/terugnemen`: asks for the address, or for the code once that is known. */
export function backPage(
  shown: Shown,
  { email, problem }: { readonly email: string; readonly problem: string | null },
): string {
  const t = supportTexts[shown.frame.locale]
  const ask = html`<form class="form plain" method="post" action="${pathOf(shown, '/terugnemen')}" novalidate id="ask"><p>${t.backText}</p>
<div class="field"><label for="email">${t.email}</label><input class="input" id="email" name="email" type="email" autocomplete="email" required maxlength="300"></div>
<button class="btn btn-main btn-wide">${t.askCode}</button></form>`
  const known = html`<p>${t.codeSent(email)}</p>${codeForm(shown, { path: '/terugnemen/code', email, problem, go: t.takeBack })}`
  // Without a script the link of a mail is a page that asks for the address: what stands behind the # only a script reads.
  const byLink = html`<form class="form plain" method="post" action="${pathOf(shown, '/terugnemen/link')}" id="by-link" hidden><p>${t.backLink}</p>
<input type="hidden" name="secret" id="secret"><button class="btn btn-main btn-wide">${t.takeBack}</button></form>`
  const wrong = email === '' && problem !== null ? html`<p class="error" role="alert">${problem}</p>` : null
  return framed(shown, email === '' ? '/terugnemen' : '/terugnemen/code', {
    title: t.backTitle,
    ...(email === '' ? {} : { keeps: 'code-form' }),
    body: html`<main class="narrow"><h1>${t.backTitle}</h1>${wrong}${email === '' ? html`${byLink}${ask}` : known}
<p><a class="lnk" href="${pathOf(shown, '')}">${t.toPage}</a></p></main>`,
  })
}

/** What was done, in two lines. */
export function donePage(shown: Shown, done: 'thanks' | 'gone'): string {
  const t = supportTexts[shown.frame.locale]
  const [title, text] = done === 'thanks' ? [t.thanksTitle, t.thanksText] : [t.goneTitle, t.goneText]
  const count = done === 'thanks' ? html`<p>${t.signed(shown.page.count)}.</p>` : null
  return framed(shown, '', {
    title,
    body: html`<main class="narrow"><h1>${title}</h1><p>${text}</p>${count}<p><a class="btn btn-wide" href="${pathOf(shown, '')}">${t.toPage}</a></p></main>`,
  })
}

function codeForm(
  shown: Shown,
  { path, email, problem, go }: Pick<TypedCode, 'email'> & { path: string; problem: string | null; go: string },
): Markup {
  const t = supportTexts[shown.frame.locale]
  const address =
    email === ''
      ? html`<div class="field"><label for="email">${t.email}</label><input class="input" id="email" name="email" type="email" autocomplete="email" required maxlength="300"></div>`
      : html`<input type="hidden" name="email" value="${email}">`
  return html`<form class="form plain" method="post" action="${pathOf(shown, path)}" novalidate id="code-form">${address}
<div class="field"><label for="code">${t.code}</label><input class="input digits" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="12"${
    problem === null ? null : html` aria-invalid="true" aria-describedby="code-error" autofocus`
  }>${problem === null ? null : html`<p class="error" id="code-error" role="alert">${problem}</p>`}</div>
<button class="btn btn-main btn-wide">${go}</button></form>`
}

function nameList(
  names: readonly ListedName[],
  { t, nowMs }: { readonly t: SupportTexts; readonly nowMs: number },
): Markup | null {
  if (names.length === 0) return null
  return html`<ul class="names">${names.map(
    ({ name, role, atMs }) =>
      html`<li><span><b>${name}</b>${role === '' ? null : html`<span class="second">, ${role}</span>`}</span><span class="second">${ago(atMs, { t, nowMs })}</span></li>`,
  )}</ul>`
}
/** Whole days of the calendar here, in words. */
function ago(atMs: number, { t, nowMs }: { readonly t: SupportTexts; readonly nowMs: number }): string {
  const days = Math.round((Date.parse(dateOfMs(nowMs)) - Date.parse(dateOfMs(atMs))) / 86_400_000)
  return days <= 0 ? t.today : days === 1 ? t.yesterday : t.days(days)
}
const paragraphs = (text: string): readonly Markup[] =>
  text.split(/\n{2,}/).map((one) => html`<p class="voice">${one}</p>`)
const pathOf = ({ frame, page }: Shown, path: string): string => `/steun/${page.id}${path}?taal=${frame.locale}`
