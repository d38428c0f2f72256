import { type InviteForm, type InviteFormFault, sentenceCase } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { inviteFormText, notOpenText } from '@siroop/protocol'
import type { PublicInvite, PublicTable } from '../../invites/publicInvite.js'
import { html, type Markup, onlyIn, type Page, pageFrame } from '../pageFrame.js'
import { type InviteTexts, inviteTexts } from './inviteTexts.js'

/** What every page of an invitation shows and knows. */
export interface Shown {
  readonly frame: Pick<Page, 'locale' | 'files'>
  readonly page: PublicInvite
  /** Is there a mail server? */
  readonly sendsMail: boolean
}
/** A form that did not do: what was typed in it, and why. */
export interface WrongForm {
  readonly typed: InviteForm
  readonly faults: readonly InviteFormFault[]
  /** Not about a field: too many tries, nothing was saved. */
  readonly problem: string | null
}

/** `place`: the part of the address after that of the page, at which this is read again in another language. */
export function framed(shown: Shown, place: string, made: Pick<Page, 'title' | 'body' | 'keeps'>): string {
  const { frame, page } = shown
  const support = { name: page.content.sender, home: pathTo(shown, ''), here: `/uitnodiging/${page.id}${place}` }
  return pageFrame({ ...frame, ...made, script: place === '' ? null : 'support', support, explains: true })
}
/** The address of a part of the page, in the language of the reader. */
export const pathTo = ({ frame, page }: Shown, path: string): string =>
  `/uitnodiging/${page.id}${path}?taal=${frame.locale}`
/** The texts of the reader's language. */
export const textsOf = ({ frame }: Pick<Shown, 'frame'>): InviteTexts => inviteTexts[frame.locale]

/** `/uitnodiging/…`: the letter, when and where, the tables, and the form. Works without a script. */
export function invitePage(shown: Shown, wrong: WrongForm | null = null): string {
  const { frame, page } = shown
  const t = textsOf(shown)
  const { content } = page
  const said = html` lang="${content.locale}"`
  const only = onlyIn(content.locale, frame.locale)
  const row = (term: string, lines: readonly string[], language: Markup | null = null) =>
    lines.length === 0
      ? null
      : html`<div><dt>${term}</dt><dd${language}>${lines.map((line) => html`<span>${line}</span>`)}</dd></div>`
  const when = page.when[frame.locale]
  const place = page.place.trim() === '' ? [t.later] : [page.place]
  return framed(shown, '', {
    title: content.title,
    ...(page.notOpen === null ? { keeps: 'aanmelden' } : {}),
    body: html`<main class="invite-page"><article>
<p class="to second"${said}>${content.audience}</p><h1 class="voice"${said}>${content.title}</h1>${only === null ? null : html`<p class="second only">${only}</p>`}
<div class="voice letter"${said}><p>${content.salutation}</p>${paragraphs(content.letter)}</div>
<dl class="when">${row(t.when, when.length === 0 ? [t.later] : when)}${row(t.where, place)}${
      content.withWhom === '' ? null : row(t.withWhom, [content.withWhom], said)
    }</dl>
${questions(shown)}${tables(shown)}</article>
${page.notOpen === null ? form(shown, wrong) : html`<section class="form" id="aanmelden"><h2>${t.closed}</h2><p>${notOpenText(page.notOpen)[frame.locale]}</p>${known(shown)}</section>`}
</main>`,
  })
}

function questions(shown: Shown): Markup | null {
  const t = textsOf(shown)
  const { content, beforehand } = shown.page
  const asked = beforehand?.[shown.frame.locale] ?? ''
  if (content.questions.length === 0 && asked === '') return null
  const list = content.questions.map((one) => html`<li class="voice">${one}</li>`)
  return html`<section class="ahead"><h2>${t.questions}</h2>${
    list.length === 0 ? null : html`<ul lang="${content.locale}">${list}</ul>`
  }${asked === '' ? null : html`<div class="first"><p class="voice">${asked}</p><p class="second">${t.beforehand}</p></div>`}</section>`
}

const stand = (t: InviteTexts, { left, waiting }: PublicTable): string => (left > 0 ? t.left(left) : t.full(waiting))

function tables(shown: Shown): Markup | null {
  const t = textsOf(shown)
  const list = shown.page.tables[shown.frame.locale]
  if (hasOnlyRoom(list)) return null
  const rows = list.map(
    (one) =>
      html`<li><span class="num voice" aria-hidden="true">${one.number}</span><div><h3 class="voice">${one.title}</h3>${
        one.dilemma === '' ? null : html`<p class="second">${one.dilemma}</p>`
      }<p class="seats">${stand(t, one)}</p></div></li>`,
  )
  return html`<section class="tables"><h2>${t.tables(list.length)}</h2><ol>${rows}</ol></section>`
}
const hasOnlyRoom = (tables: readonly PublicTable[]): boolean => tables.length === 1 && tables[0]?.title === ''

function form(shown: Shown, wrong: WrongForm | null): Markup {
  const { frame, page, sendsMail } = shown
  const t = textsOf(shown)
  const { asksGroup, closesOn } = page.content
  const typed = wrong?.typed
  const list = page.tables[frame.locale]
  const faultOf = (at: InviteFormFault['at']) => {
    const fault = wrong?.faults.find((one) => one.at === at)
    return fault === undefined ? null : inviteFormText(fault)[frame.locale]
  }
  const said = (at: InviteFormFault['at'], hint?: string) => {
    const fault = faultOf(at)
    const described = [fault === null ? '' : `${at}-error`, hint === undefined ? '' : `${at}-hint`].join(' ').trim()
    return {
      marks: html`${fault === null ? null : html` aria-invalid="true"`}${
        described === '' ? null : html` aria-describedby="${described}"`
      }`,
      below: html`${fault === null ? null : html`<p class="error" id="${at}-error">${fault}</p>`}${
        hint === undefined ? null : html`<span class="hint" id="${at}-hint">${hint}</span>`
      }`,
    }
  }
  const field = (at: 'firstName' | 'lastName' | 'municipality' | 'group' | 'email', more: Markup, hint?: string) => {
    const { marks, below } = said(at, hint)
    return html`<div class="field"><label for="${at}">${t[at]}</label><input class="input" id="${at}" name="${at}" value="${typed?.[at] ?? ''}" required ${more}${marks}>${below}</div>`
  }
  const first = said('first')
  const radios = list.map(
    (one, at) =>
      html`<label class="choice"><input type="radio" name="first" value="${one.table}"${typed?.first === one.table ? html` checked` : null}${
        at === 0 ? first.marks : null
      }><span>${one.title}<span class="second">${stand(t, one)}</span></span></label>`,
  )
  const second = said('second', page.tablesEach === 2 ? t.secondEach : t.secondBest)
  const options = list.map(
    (one) =>
      html`<option value="${one.table}"${typed?.second === one.table ? html` selected` : null}>${one.title} (${stand(t, one)})</option>`,
  )
  const choices = hasOnlyRoom(list)
    ? html`<input type="hidden" name="first" value="${list[0]?.table ?? ''}"><p class="second">${list.map((one) => html`${sentenceCase(stand(t, one))}.`)}</p>`
    : html`<fieldset class="pick"><legend>${t.first}</legend>${radios}${first.below}</fieldset>
${list.length < 2 ? null : html`<div class="field"><label for="second">${t.second}</label><select class="input" id="second" name="second"${second.marks}><option value="">${t.noSecond}</option>${options}</select>${second.below}</div>`}`
  return html`<form class="form" method="post" action="${pathTo(shown, '')}#aanmelden" novalidate id="aanmelden">
<div><h2>${t.form}</h2><p class="second">${t.quick}</p></div>
${wrong?.problem ? html`<p class="error" role="alert">${wrong.problem}</p>` : null}
<div class="pair">${field('firstName', html`autocomplete="given-name" maxlength="200"`)}${field('lastName', html`autocomplete="family-name" maxlength="200"`)}</div>
${asksGroup ? html`<div class="pair">${field('municipality', html`autocomplete="address-level2" maxlength="200"`)}${field('group', html`autocomplete="organization" maxlength="200"`)}</div>` : field('municipality', html`autocomplete="address-level2" maxlength="200"`)}
${field('email', html`type="email" autocomplete="email" inputmode="email" maxlength="300"`, sendsMail ? t.emailHint : t.emailHintHand)}
${choices}
<p class="trap" aria-hidden="true"><label>${t.trap}<input name="website" tabindex="-1" autocomplete="off"></label></p>
<button class="btn btn-main btn-wide">${t.go}</button>
<p class="meta">${closesOn === null ? null : html`${t.until(dayInWords(closesOn, frame.locale))} `}${t.nobodySees} <a href="/privacy?taal=${frame.locale}">${t.care}</a></p>${known(shown)}</form>`
}
const known = (shown: Shown): Markup =>
  html`<p class="meta"><a class="lnk" href="${pathTo(shown, '/mijn')}">${textsOf(shown).known}</a></p>`
const paragraphs = (text: string): readonly Markup[] => text.split(/\n{2,}/).map((one) => html`<p>${one}</p>`)
