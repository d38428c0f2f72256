import type { FrozenOrganisation, Locale } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { differences } from '../editions/printedDifferences.js'
import { fingerprintGroups } from '../fingerprint.js'
import { escapeHtml } from '../html.js'
import { momentInWords } from '../moments.js'
import type { PrintContext } from '../printInput.js'
import { qrSvg } from '../qr.js'
import type { PrintWords } from '../words/words.js'
import { herkomst } from './herkomst.js'
import { missingAndReservations } from './objections.js'
import { presenceOf } from './presence.js'

/** How the text came about: who met, the fingerprint in full, where each sentence came from, who was missing. */
export function account(context: PrintContext): string {
  const { edition, words } = context
  return (
    `<section class="account"><h2>${escapeHtml(words.account)}</h2>` +
    `<div class="aud${context.address === null ? ' alone' : ''}"><div>${made(context)}` +
    `<p class="sm lead">${escapeHtml(words.fingerprintOf)}</p><p class="fpb">${inFull(edition.fingerprint)}</p>` +
    `<p class="sm">${honest(context)}</p></div>${addressBlock(context)}</div>` +
    `${differences(context)}${herkomst(context)}${missingAndReservations(context)}${onPaper(context)}</section>`
  )
}

function made({ edition, words, locale, standOpMs }: PrintContext): string {
  const { document, organisations } = edition.frozen
  const facts = madeFacts({ ...edition, organisations }, words, locale)
  const method = document === undefined ? ` ${escapeHtml(words.basedOn)}` : ''
  return `<p class="facts">${escapeHtml(facts)}${method} ${escapeHtml(words.standOp(momentInWords(standOpMs, locale)))}</p>`
}

/** In how many meetings, with how many people, of how many organisations. */
export function madeFacts(
  made: {
    readonly meetingDates: readonly string[]
    readonly participants: number
    readonly organisations: readonly FrozenOrganisation[]
  },
  words: PrintWords,
  locale: Locale,
): string {
  const days = [...made.meetingDates].sort()
  return words.made({
    meetings: days.length,
    first: dayInWords(days[0] ?? '', locale),
    last: dayInWords(days.at(-1) ?? '', locale),
    participants: made.participants,
    organisations: made.organisations.length,
    withResidents: made.organisations.some(({ type }) => type === 'inwoners'),
  })
}

/** What this document claims and what it does not (manifest-pdf.md, decision 5). */
function honest({ edition, words, registerHead, sealedWith }: PrintContext): string {
  const { kind } = edition.frozen
  const presence = presenceOf(edition)
  const signedOnPaper = edition.signing.some(({ signature, paper }) => signature !== null && paper !== null)
  const access = presence === null ? [] : [words.ownAccess(presence, signedOnPaper)]
  const lines = [words.plainSignatures, ...access, words.seal[sealedWith ?? 'none'], words.attached].map(escapeHtml)
  if (kind !== 'real') lines.push(escapeHtml(words.notInRegister[kind]))
  else if (registerHead !== null)
    lines.push(`${escapeHtml(words.registerHead)}: <span class="code">${fingerprintGroups(registerHead, 64)}</span>.`)
  return lines.join(' ')
}

/** Whose answers were typed from numbered cards. */
function onPaper({ edition, words, organisation }: PrintContext): string {
  const list = edition.onPaper.map((mark) => ({
    name: organisation(mark.organisation)?.name ?? '',
    card: mark.paper,
  }))
  return list.length === 0 ? '' : `<p class="sm lead">${escapeHtml(words.answeredOnPaper(list))}</p>`
}

const inFull = (fingerprint: string): string => {
  const groups = fingerprintGroups(fingerprint, 64).split(' ')
  return `${groups.slice(0, 8).join(' ')}<br>${groups.slice(8).join(' ')}`
}

/** The address may break after a slash only, so that it can be typed over. */
export function addressBlock({ address, words }: Pick<PrintContext, 'address' | 'words'>): string {
  if (address === null) return ''
  const printed = address.replace(/^https?:\/\//, '')
  const breakable = escapeHtml(printed).replaceAll('/', '/<wbr>')
  return `<div>${qrSvg(address, words.qr(printed))}<p class="sm address">${breakable}</p></div>`
}
