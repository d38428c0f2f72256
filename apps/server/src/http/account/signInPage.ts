import type { Locale } from '@siroop/domain'
import { inOwnName } from '../../commands/terminal.js'
import { html, type PageFiles, pageFrame } from '../pageFrame.js'
import { type SignInTexts, signInTexts } from './signInTexts.js'

/** Which ways in there are at this address. */
export interface WaysIn {
  readonly mail: boolean
  readonly passkey: boolean
  /** Host of the sign-on of the organisation; null: there is none. */
  readonly signOn: string | null
}
export interface SignInShown {
  readonly frame: { readonly locale: Locale; readonly files: PageFiles }
  readonly ways: WaysIn
  /** What was just done, or went wrong. */
  readonly told:
    | { readonly what: Extract<keyof SignInTexts, 'sent' | 'notLinked' | 'signOnFailed'> }
    | 'bad-address'
    | null
  /** The address as it was typed, for whoever types on: with a mistake in it, or to read the page in the other language. */
  readonly typed: string
  /** What the server was started with: it says how its command is called here (SPEC LOOK-3). */
  readonly env: Parameters<typeof inOwnName>[1]
}

const askForm = 'vraag-link'

/** `/inloggen`: one main button, the way that most people of this server take; the others beside it. */
export function signInPage({ frame, ways, told, typed, env }: SignInShown): string {
  const t = signInTexts[frame.locale]
  const wrong = told === 'bad-address' ? t.askAddress : null
  const said = told === null || told === 'bad-address' ? null : told.what
  const isMain = (is: boolean) => (is ? 'btn btn-main btn-wide' : 'btn btn-wide')
  const line =
    said === null
      ? null
      : said === 'sent'
        ? html`<p role="status" class="notice">${t.sent}</p>`
        : html`<p role="alert" class="error">${t[said]}</p>`
  return pageFrame({
    ...frame,
    title: t.title,
    script: 'signIn',
    here: '/inloggen',
    ...(ways.mail ? { keeps: askForm } : {}),
    data: { 'text-passkey-failed': t.passkeyFailed },
    body: html`
<main>
<h1>${t.title}</h1>
<p class="second">${t.forWhom}</p>
${line}
${
  ways.signOn === null
    ? null
    : html`<p><a class="btn btn-main btn-wide" href="/inloggen/organisatie">${t.signOn(ways.signOn)}</a></p>`
}
${
  ways.mail
    ? html`<form method="post" action="/inloggen?taal=${frame.locale}" novalidate id="${askForm}">
<div class="field"><label for="email">${t.email}</label><input class="input" id="email" name="email" type="email" autocomplete="email webauthn" maxlength="254" value="${typed}"${
        wrong === null ? null : html` aria-invalid="true" aria-describedby="email-error" autofocus`
      }>${wrong === null ? null : html`<p class="error" id="email-error" role="alert">${wrong}</p>`}</div>
<button class="${isMain(ways.signOn === null)}">${t.send}</button>
</form>`
    : html`<p>${t.noMail}</p><p><code>${inOwnName(t.command, env)}</code></p>`
}
${
  ways.passkey
    ? html`<p><button type="button" class="${isMain(!ways.mail && ways.signOn === null)}" id="passkey" hidden>${t.passkey}</button></p>
<p class="error" id="error" role="alert" hidden></p>`
    : null
}
<p class="meta"><a href="/">${t.joinInstead}</a></p>
</main>`,
  })
}
