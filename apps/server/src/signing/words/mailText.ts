import type { Locale } from '@siroop/domain'
import { fingerprintGroups, weekdayInWords } from '@siroop/manifest'
import { oneLine } from './oneLine.js'

/** What every mail about signing knows. */
export interface MailFacts {
  /** Of who gets it. */
  readonly name: string
  readonly organisation: string
  readonly title: string
  readonly fingerprint: string
  /** YYYY-MM-DD. */
  readonly closingDate: string
  /** Whole address. */
  readonly link: string
}
/** Which mail it is, with what only that one says. */
export type SignMail =
  | { readonly kind: 'invited'; readonly by: string | null; readonly last: boolean }
  | { readonly kind: 'reminded' }
  | { readonly kind: 'turn' }
  | { readonly kind: 'signed'; readonly reserved: boolean; readonly declined: readonly string[] }
  | { readonly kind: 'declined'; readonly who: string }
  | { readonly kind: 'reopened' }
  /** `answered`: what this organisation said about the edition before. */
  | { readonly kind: 'next'; readonly number: number; readonly answered: 'signed' | 'declined' | null }

export interface MailText {
  readonly subject: string
  readonly text: string
}

/** The words of a mail about signing, in the content language of the workshop. */
export function signMailText(mail: SignMail, facts: MailFacts, locale: Locale): MailText {
  const words = (locale === 'nl' ? dutch : english)(told(mail), {
    ...facts,
    name: oneLine(facts.name),
    organisation: oneLine(facts.organisation),
    title: oneLine(facts.title),
  })
  return { subject: words.subject, text: words.paragraphs.filter((one) => one !== '').join('\n\n') }
}

function told(mail: SignMail): SignMail {
  switch (mail.kind) {
    case 'invited':
      return { ...mail, by: mail.by === null ? null : oneLine(mail.by) }
    case 'signed':
      return { ...mail, declined: mail.declined.map(oneLine) }
    case 'declined':
      return { ...mail, who: oneLine(mail.who) }
    default:
      return mail
  }
}

/** The mail with the six digits. */
export function codeMailText(code: string, of: string, locale: Locale): MailText {
  const title = oneLine(of)
  const digits = `${code.slice(0, 3)} ${code.slice(3)}`
  return locale === 'nl'
    ? {
        subject: `${digits} is uw code om te tekenen`,
        text: `Uw code voor “${title}”:\n\n${digits}\n\nDe code werkt een kwartier, één keer. Geef hem aan niemand. Vroeg u niets aan? Dan hoeft u niets te doen.`,
      }
    : {
        subject: `${digits} is your code to sign`,
        text: `Your code for “${title}”:\n\n${digits}\n\nThe code works for a quarter of an hour, once. Give it to nobody. Did you ask for nothing? Then you need not do anything.`,
      }
}

interface Paragraphs {
  readonly subject: string
  readonly paragraphs: readonly string[]
}
const list = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

function dutch(mail: SignMail, facts: MailFacts): Paragraphs {
  const { title, organisation, link } = facts
  const day = weekdayInWords(facts.closingDate, 'nl')
  const hello = `Beste ${facts.name},`
  const print = `Vingerafdruk van de tekst: ${fingerprintGroups(facts.fingerprint)}`
  const own = 'Deze link is alleen voor u. Stuur hem niet door: iemand anders vragen kan op de pagina zelf.'
  switch (mail.kind) {
    case 'invited':
      return {
        subject: `Uitnodiging om te tekenen: ${title}`,
        paragraphs: [
          hello,
          mail.by === null
            ? `U bent gevraagd om “${title}” te tekenen voor ${organisation}.`
            : `${mail.by} vraagt u om “${title}” te tekenen voor ${organisation}.`,
          mail.last ? 'De gemeente tekent als laatste. U kunt nu al lezen. U krijgt bericht als het uw beurt is.' : '',
          `Lees eerst de hele tekst. Daarna kiest u: tekenen, niet tekenen, of iemand anders vragen.\n${link}`,
          `Tekenen kan tot en met ${day}. Bij het tekenen krijgt u een code per mail.`,
          `${own}`,
          print,
        ],
      }
    case 'reminded':
      return {
        subject: `Herinnering: uw antwoord op ${title}`,
        paragraphs: [
          hello,
          `Wij hebben nog geen antwoord van ${organisation} op “${title}”. Tekenen hoeft niet; antwoorden helpt de anderen wel.`,
          `Lees de tekst en kies:\n${link}`,
          `Dit kan tot en met ${day}.`,
          own,
          print,
        ],
      }
    case 'turn':
      return {
        subject: `U kunt nu tekenen: ${title}`,
        paragraphs: [
          hello,
          `De andere organisaties hebben geantwoord. U kunt “${title}” nu tekenen voor ${organisation}.`,
          `Lees de tekst en kies:\n${link}`,
          `Dit kan tot en met ${day}.`,
          own,
          print,
        ],
      }
    case 'signed':
      return {
        subject: `U tekende: ${title}`,
        paragraphs: [
          hello,
          `U tekende “${title}” voor ${organisation}.`,
          mail.reserved ? 'U tekende onder voorbehoud. Is er goedkeuring? Hef het voorbehoud dan op via de link.' : '',
          mail.declined.length === 0 ? '' : `Niet getekend hebben: ${list(mail.declined, 'en')}.`,
          `Vandaag kunt u uw handtekening nog intrekken:\n${link}`,
          print,
        ],
      }
    case 'declined':
      return {
        subject: `${mail.who} tekent niet: ${title}`,
        paragraphs: [
          hello,
          `${mail.who} heeft gezegd “${title}” niet te tekenen. U tekende voor ${organisation}, en dat blijft staan.`,
          `Verandert dit iets voor u? U kunt uw handtekening intrekken tot de tekst van kracht is:\n${link}`,
          print,
        ],
      }
    case 'reopened':
      return {
        subject: `De tekst is weer open: ${title}`,
        paragraphs: [
          hello,
          `De tekst van “${title}” is weer open: er verandert nog iets. Uw eerdere link werkt niet meer. U hoeft nu niets te doen.`,
        ],
      }
    case 'next':
      return {
        subject: `Nieuwe editie om te tekenen: ${title}`,
        paragraphs: [
          hello,
          `Er is een nieuwe editie van “${title}”: editie ${mail.number}. De tekst is veranderd. Daarom tekent iedereen opnieuw.`,
          mail.answered === 'signed'
            ? `U tekende editie ${mail.number - 1} voor ${organisation}. Die handtekening blijft staan onder editie ${mail.number - 1}.`
            : '',
          mail.answered === 'declined'
            ? `Editie ${mail.number - 1} tekende ${organisation} niet. Over deze editie kunt u opnieuw kiezen.`
            : '',
          `U ziet eerst wat er anders is. Lees daarna de hele tekst en kies: tekenen, niet tekenen, of iemand anders vragen.\n${link}`,
          `Tekenen kan tot en met ${day}. Bij het tekenen krijgt u een code per mail.`,
          own,
          print,
        ],
      }
  }
}

function english(mail: SignMail, facts: MailFacts): Paragraphs {
  const { title, organisation, link } = facts
  const day = weekdayInWords(facts.closingDate, 'en')
  const hello = `Dear ${facts.name},`
  const print = `Fingerprint of the text: ${fingerprintGroups(facts.fingerprint)}`
  const own = 'This link is for you only. Do not pass it on: you can ask somebody else on the page itself.'
  switch (mail.kind) {
    case 'invited':
      return {
        subject: `Invitation to sign: ${title}`,
        paragraphs: [
          hello,
          mail.by === null
            ? `You are asked to sign “${title}” for ${organisation}.`
            : `${mail.by} asks you to sign “${title}” for ${organisation}.`,
          mail.last ? 'The municipality signs last. You can read now. You hear when it is your turn.' : '',
          `First read the whole text. Then you choose: sign, do not sign, or ask somebody else.\n${link}`,
          `You can sign until ${day}. When you sign you get a code by mail.`,
          own,
          print,
        ],
      }
    case 'reminded':
      return {
        subject: `Reminder: your answer to ${title}`,
        paragraphs: [
          hello,
          `We have no answer of ${organisation} to “${title}” yet. You need not sign; an answer helps the others.`,
          `Read the text and choose:\n${link}`,
          `You can do so until ${day}.`,
          own,
          print,
        ],
      }
    case 'turn':
      return {
        subject: `You can sign now: ${title}`,
        paragraphs: [
          hello,
          `The other organisations have answered. You can now sign “${title}” for ${organisation}.`,
          `Read the text and choose:\n${link}`,
          `You can do so until ${day}.`,
          own,
          print,
        ],
      }
    case 'signed':
      return {
        subject: `You signed: ${title}`,
        paragraphs: [
          hello,
          `You signed “${title}” for ${organisation}.`,
          mail.reserved ? 'You signed subject to approval. Is it approved? Then lift the reservation by the link.' : '',
          mail.declined.length === 0 ? '' : `Did not sign: ${list(mail.declined, 'and')}.`,
          `Today you can still withdraw your signature:\n${link}`,
          print,
        ],
      }
    case 'declined':
      return {
        subject: `${mail.who} does not sign: ${title}`,
        paragraphs: [
          hello,
          `${mail.who} said that it does not sign “${title}”. You signed for ${organisation}, and that stands.`,
          `Does this change anything for you? You can withdraw your signature until the text is in force:\n${link}`,
          print,
        ],
      }
    case 'reopened':
      return {
        subject: `The text is open again: ${title}`,
        paragraphs: [
          hello,
          `The text of “${title}” is open again: something will still change. Your link does not work any more. You need not do anything now.`,
        ],
      }
    case 'next':
      return {
        subject: `A new edition to sign: ${title}`,
        paragraphs: [
          hello,
          `There is a new edition of “${title}”: edition ${mail.number}. The text has changed. That is why everybody signs anew.`,
          mail.answered === 'signed'
            ? `You signed edition ${mail.number - 1} for ${organisation}. That signature stays under edition ${mail.number - 1}.`
            : '',
          mail.answered === 'declined'
            ? `${organisation} did not sign edition ${mail.number - 1}. About this edition you can choose anew.`
            : '',
          `First you see what is different. Then read the whole text and choose: sign, do not sign, or ask somebody else.\n${link}`,
          `You can sign until ${day}. When you sign you get a code by mail.`,
          own,
          print,
        ],
      }
  }
}
