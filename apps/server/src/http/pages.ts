import { type Locale, sentenceCase, type WorkshopState } from '@siroop/domain'
import { timeInWords, weekdayInWords } from '@siroop/manifest'
import { textOf } from './answers.js'
import { html, type Markup, organisationMark, type Page, pageFrame } from './pageFrame.js'
import { pageTexts } from './pageTexts.js'
import type { Problem } from './parts.js'

type Frame = Pick<Page, 'locale' | 'files'>
/** Where the script says what is wrong: at the field that it is about, else above the button. */
const errorLine = (of?: string) =>
  html`<p class="error" id="${of === undefined ? 'error' : `${of}-error`}" role="alert" hidden></p>`

/** `/1234`: name and organisation, then in. */
export function joinPage(state: WorkshopState, code: string, frame: Frame): string {
  const t = pageTexts[frame.locale]
  const meeting = state.meetings.find((one) => one.status !== 'closed') ?? state.meetings[0]
  const when = meeting?.date ? dateLine(meeting.date, meeting.start, frame.locale) : null
  const place = meeting?.place ? meeting.place : null
  return pageFrame({
    ...frame,
    title: state.title,
    explains: true,
    script: 'join',
    data: {
      code,
      workshop: state.id,
      'text-name': t.writeName,
      'text-organisation': t.chooseOrganisation,
      'text-go-on': t.goOn,
      'text-go-on-as': t.goOnAs,
    },
    body: html`
<main>
${rehearsalLine(frame, state.kind !== 'rehearsal')}
<h1 class="voice">${state.title}</h1>
${when === null && place === null ? null : html`<p class="second">${[when, place].filter((part) => part !== null).join(', ')}</p>`}
${state.locale === frame.locale ? null : html`<p class="second">${t.meetingIn[state.locale]}</p>`}
<div class="again" id="again" hidden><p>${t.goOnHere}</p><p class="second">${t.somebodyElse}</p></div>
<form id="form" novalidate>
<div class="field"><label for="name">${t.name}</label><input class="input" id="name" name="name" autocomplete="name" maxlength="200" required aria-describedby="name-error">${errorLine('name')}</div>
<fieldset aria-describedby="organisation-error"><legend class="legend">${t.forWhom}</legend>
${
  state.organisations.length === 0
    ? html`<p class="second">${t.noOrganisations}</p>`
    : html`<div class="orgs${hasLongWord(state) ? ' long' : ''}">${state.organisations.map(
        (one) =>
          html`<label class="org"><input type="radio" name="organisation" value="${one.id}" required>${organisationMark(
            one.shape,
            one.letters,
          )}<span>${one.name}${one.municipality === undefined ? null : html`<small class="second">${one.municipality}</small>`}</span></label>`,
      )}</div>`
}
${errorLine('organisation')}
</fieldset>
${errorLine()}
<div class="last"><button class="btn btn-main btn-wide" id="go">${t.join}</button><p class="meta">${t.notOnScreen}</p></div>
</form>
<noscript><p class="error">${t.noScript}</p></noscript>
</main>`,
  })
}

/** `/k#…`: the script asks whose card it is and fills in the question. */
export function cardPage(frame: Frame): string {
  const t = pageTexts[frame.locale]
  return pageFrame({
    ...frame,
    title: 'Siroop',
    script: 'card',
    explains: true,
    data: {
      'text-question': t.cardQuestion,
      'text-residents': t.cardQuestionResidents,
      'text-person': t.cardQuestionPerson,
      'text-again': t.cardAgain,
      'text-missing': t.cardMissing,
    },
    body: html`
<main class="card-page">
${rehearsalLine(frame, true)}
<div class="middle"><div id="mark"></div><h1 id="question" aria-live="polite">${t.moment}</h1><p class="voice" id="title"></p></div>
${errorLine()}
<div class="last" id="choices" hidden><button class="btn btn-main btn-wide" id="go" type="button">${t.cardYes}</button>
<a class="btn btn-wide" id="other" href="/">${t.cardNo}</a><p class="meta">${t.cardOtherPhone}</p></div>
<noscript><p class="error">${t.noScript}</p></noscript>
</main>`,
  })
}

/** A code that was typed, and why it leads nowhere. */
export interface TriedCode {
  readonly code: string
  readonly problem: Problem
}
/** `/`: code, or four words from another phone. Who typed a code that is not there finds it here again, with what to check. */
export function landingPage(frame: Frame, tried: TriedCode | null = null): string {
  const t = pageTexts[frame.locale]
  const wrong = tried && textOf(tried.problem)[frame.locale]
  return pageFrame({
    ...frame,
    title: t.homeTitle,
    script: 'home',
    data: { 'text-four-digits': t.fourDigits, 'text-four-words': t.fourWords },
    body: html`
<main>
<h1>${t.homeTitle}</h1>
<form id="form" novalidate>
<div class="field"><label for="code">${t.homeCode}</label><input class="input digits" id="code" name="code" inputmode="numeric" autocomplete="off" maxlength="6" value="${tried?.code ?? ''}" aria-describedby="code-hint error"${tried ? html` aria-invalid="true" autofocus` : null}><span class="hint" id="code-hint">${t.homeCodeHint}</span>
${wrong === null ? errorLine() : html`<p class="error" id="error" role="alert">${wrong}</p>`}</div>
<button class="btn btn-main btn-wide" id="go">${t.homeGo}</button>
</form>
<details><summary>${t.homeOther}</summary>
<p class="second">${t.homeOtherHelp}</p>
<form id="words-form" novalidate>
<div class="field"><label for="words-code">${t.homeCode}</label><input class="input digits" id="words-code" inputmode="numeric" autocomplete="off" maxlength="6"></div>
<div class="field"><label for="words">${t.words}</label><input class="input" id="words" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="120"></div>
${errorLine('words')}
<button class="btn btn-wide" id="words-go">${t.wordsGo}</button>
</form></details>
<p class="meta"><a href="/inloggen">${t.facilitator}</a> · <a href="/zaal">${t.roomScreen}</a></p>
<noscript><p class="error">${t.noScript}</p></noscript>
</main>`,
  })
}

/** `/start#…`: signs a facilitator in. */
export function startPage(frame: Frame): string {
  const t = pageTexts[frame.locale]
  const body = html`<main><h1>${t.startTitle}</h1><p class="second" id="moment">${t.moment}</p>${errorLine()}<noscript><p class="error">${t.noScript}</p></noscript></main>`
  return pageFrame({ ...frame, title: t.startTitle, script: 'start', data: { 'text-missing': t.startMissing }, body })
}

/** `/mee#…`: a co-facilitator gives a name and goes to the cockpit. */
export function coPage(frame: Frame): string {
  const t = pageTexts[frame.locale]
  return pageFrame({
    ...frame,
    title: t.coTitle,
    script: 'co',
    data: { 'text-missing': t.startMissing, 'text-name': t.writeName },
    body: html`
<main>
<h1>${t.coTitle}</h1><p class="second">${t.coExplain}</p>
<form id="form" novalidate>
<div class="field"><label for="name">${t.name}</label><input class="input" id="name" autocomplete="name" maxlength="200"></div>
${errorLine()}
<button class="btn btn-main btn-wide" id="go">${t.coGo}</button>
</form>
<noscript><p class="error">${t.noScript}</p></noscript>
</main>`,
  })
}

/** Something that is not there, or may not be seen: what it is and what the reader can do. */
export function problemPage(problem: Problem, frame: Frame): string {
  const t = pageTexts[frame.locale]
  const title = problem === 'too-many-tries' ? t.waitAMoment : t.notFound
  return pageFrame({
    ...frame,
    title,
    script: null,
    body: html`<main><h1>${title}</h1><p>${textOf(problem)[frame.locale]}</p><a class="btn btn-wide" href="/">${t.backHome}</a></main>`,
  })
}

/** The web app was not built: for whoever starts the server from its source. */
export function unbuiltPage(frame: Frame): string {
  const t = pageTexts[frame.locale]
  return pageFrame({
    ...frame,
    title: 'Siroop',
    script: null,
    body: html`<main><h1>Siroop</h1><p>${t.unbuilt}</p></main>`,
  })
}

/** Says that this is a rehearsal; hidden until the script knows that it is, or for good. */
function rehearsalLine({ locale }: Frame, hidden: boolean): Markup {
  const t = pageTexts[locale]
  const words = html`<b>${t.rehearsal}</b> ${t.rehearsalText}`
  return hidden
    ? html`<p class="rehearsal" id="rehearsal" hidden>${words}</p>`
    : html`<p class="rehearsal" id="rehearsal">${words}</p>`
}

/** Half a phone’s width holds some eleven letters beside the mark. */
const hasLongWord = (state: WorkshopState): boolean =>
  state.organisations.some((one) => one.name.split(/[\s-]+/).some((word) => word.length > 11))

function dateLine(date: string, start: string | null, locale: Locale): string {
  const day = sentenceCase(weekdayInWords(date, locale))
  if (start === null) return day
  return `${day}, ${timeInWords(start, locale)}${locale === 'nl' ? ' uur' : ''}`
}
