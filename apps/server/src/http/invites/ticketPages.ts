import { qrSvg } from '@siroop/manifest'
import type { Ticket } from '../../invites/publicInvite.js'
import { html, type Markup } from '../pageFrame.js'
import { framed, pathTo, type Shown, textsOf } from './invitePages.js'

/** After the form, and behind the link of a mail: the code that says that a mailbox is theirs. `email` '': it is asked for. */
export function confirmPage(
  shown: Shown,
  { email, problem }: { readonly email: string; readonly problem: string | null },
): string {
  const t = textsOf(shown)
  const byHand = !shown.sendsMail
  const title = email === '' ? t.confirmTitle : byHand ? t.handTitle : t.mailTitle
  const text = email === '' ? null : html`<p>${byHand ? t.handText(shown.page.content.sender) : t.mailText(email)}</p>`
  return framed(shown, '/bevestig', {
    title,
    ...(email === '' ? {} : { keeps: 'code-form' }),
    body: html`<main class="narrow"><h1>${title}</h1>${text}${codeForm(shown, { email, problem, go: t.confirm })}
${byHand ? null : html`<p class="meta">${t.noMail}</p>`}${back(shown)}</main>`,
  })
}

/** `/uitnodiging/…/mijn`: by the link of a mail, else asks for the address, or for the code once that is known. */
export function ownPage(
  shown: Shown,
  { email, problem }: { readonly email: string; readonly problem: string | null },
): string {
  const t = textsOf(shown)
  // Without a script the link of a mail is a page that asks for the address: what stands behind the # only a script reads.
  const byLink = html`<form class="form plain" method="post" action="${pathTo(shown, '/mijn/link')}" id="by-link" hidden><p>${t.ownLink}</p>
<input type="hidden" name="secret" id="secret"><button class="btn btn-main btn-wide">${t.show}</button></form>`
  const ask = html`<form class="form plain" method="post" action="${pathTo(shown, '/mijn')}" novalidate id="ask"><p>${t.ownText}</p>
<div class="field"><label for="email">${t.email}</label><input class="input" id="email" name="email" type="email" autocomplete="email" required maxlength="300"></div>
<button class="btn btn-main btn-wide">${t.askCode}</button></form>`
  const known = html`<p>${t.codeSent(email)}</p>${codeForm(shown, { email, problem, go: t.show })}`
  const wrong = email === '' && problem !== null ? html`<p class="error" role="alert">${problem}</p>` : null
  return framed(shown, '/mijn', {
    title: t.ownTitle,
    ...(email === '' ? {} : { keeps: 'code-form' }),
    body: html`<main class="narrow"><h1>${t.ownTitle}</h1>${wrong}${email === '' ? html`${byLink}${ask}` : known}${back(shown)}</main>`,
  })
}

/** Somebody's own registration: their tables, their personal code, their calendar, and the way out. */
export function ticketPage(shown: Shown, ticket: Ticket, problem: string | null = null): string {
  const { frame, page } = shown
  const t = textsOf(shown)
  const { choices, card, secret, placed } = ticket
  const title = placed ? t.in : t.inLine
  const at = choices.filter(({ state }) => state === 'placed')
  const waits = choices.filter(({ state }) => state === 'waiting')
  const when = [...page.when[frame.locale], ...(page.place.trim() === '' ? [] : [page.place])].join(', ')
  const own = (path: string, body: Markup) =>
    html`<form method="post" action="${pathTo(shown, `/mijn/${path}`)}"${path === 'afmelden' ? html` id="cancel"` : null}><input type="hidden" name="secret" value="${secret}">${body}</form>`
  const asked = page.beforehand?.[frame.locale] ?? ''
  return framed(shown, '/mijn/link', {
    title,
    keeps: 'cancel',
    body: html`<main class="ticket-page"><h1 class="voice">${title}</h1>${when === '' ? null : html`<p class="voice lead">${when}</p>`}
${placed ? null : html`<p>${t.inLineText}</p>`}${problem === null ? null : html`<p class="error" role="alert">${problem}</p>`}
<div class="ticket"><div>${at.length === 0 ? null : html`<p class="meta">${t.yourTable(at.length)}</p>`}${at.map((one) => html`<p class="voice at">${one.title[frame.locale]}</p>`)}${waits.map(
      (one) => html`<p class="second">${t.line(one.title[frame.locale], one.inLine ?? 1)}</p>`,
    )}</div>${card === null ? null : html`${{ markup: qrSvg(card, t.qr) }}<p class="meta">${t.scan}</p>`}</div>
<div class="acts">${placed && ticket.hasDate ? own('agenda', html`<button class="btn btn-main btn-wide">${t.calendar}</button>`) : null}${
      placed ? own('kaartje', html`<button class="btn btn-wide">${t.card}</button>`) : null
    }${asked === '' || card === null ? null : html`<div class="first"><p class="voice">${asked}</p><a class="btn btn-wide" href="${new URL(card).pathname + new URL(card).hash}">${t.answer}</a></div>`}
<details><summary>${t.cannot}</summary><p>${t.cannotText}</p>${own('afmelden', html`<button class="btn btn-wide">${t.cancel}</button>`)}</details></div>
${back(shown)}</main>`,
  })
}

/** Somebody cancelled. */
export function cancelledPage(shown: Shown): string {
  const t = textsOf(shown)
  return framed(shown, '', {
    title: t.goneTitle,
    body: html`<main class="narrow"><h1>${t.goneTitle}</h1><p>${t.goneText}</p>${back(shown)}</main>`,
  })
}

const back = (shown: Shown): Markup =>
  html`<p><a class="lnk" href="${pathTo(shown, '')}">${textsOf(shown).toPage}</a></p>`

function codeForm(
  shown: Shown,
  { email, problem, go }: { readonly email: string; readonly problem: string | null; readonly go: string },
): Markup {
  const t = textsOf(shown)
  const address =
    email === ''
      ? html`<div class="field"><label for="email">${t.email}</label><input class="input" id="email" name="email" type="email" autocomplete="email" required maxlength="300"></div>`
      : html`<input type="hidden" name="email" value="${email}">`
  return html`<form class="form plain" method="post" action="${pathTo(shown, '/bevestig')}" novalidate id="code-form">${address}
<div class="field"><label for="code">${t.code}</label><input class="input digits" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="12"${
    problem === null ? null : html` aria-invalid="true" aria-describedby="code-error" autofocus`
  }>${problem === null ? null : html`<p class="error" id="code-error" role="alert">${problem}</p>`}</div>
<button class="btn btn-main btn-wide">${go}</button></form>`
}
