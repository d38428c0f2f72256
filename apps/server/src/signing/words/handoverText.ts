import type { HandoverAnswer, Locale } from '@siroop/domain'
import { fingerprintGroups, weekdayInWords } from '@siroop/manifest'
import type { MailText } from './mailText.js'
import { oneLine } from './oneLine.js'

/** What every mail about taking over knows. */
export interface HandoverFacts {
  /** Of who gets it. */
  readonly name: string
  readonly organisation: string
  readonly title: string
  readonly fingerprint: string
}
/** Which mail it is, with what only that one says. */
export type HandoverMail =
  /** `signedBy`: who signed; null when the name is not known. `until`: YYYY-MM-DD. `link`: whole address. */
  | {
      readonly kind: 'asked'
      readonly signedBy: string | null
      readonly signedOn: string
      readonly until: string
      readonly link: string
    }
  /** `page`: whole address of the manifest page, where the answer stands; null when there is none. */
  | { readonly kind: 'answered'; readonly answer: HandoverAnswer; readonly page: string | null }
  | { readonly kind: 'code'; readonly code: string }

/** The words of a mail to a new board member, in the content language of the workshop. */
export function handoverMailText(mail: HandoverMail, facts: HandoverFacts, locale: Locale): MailText {
  const told = {
    ...facts,
    name: oneLine(facts.name),
    organisation: oneLine(facts.organisation),
    title: oneLine(facts.title),
  }
  const { subject, paragraphs } = (locale === 'nl' ? dutch : english)(mail, told)
  return { subject, text: paragraphs.filter((one) => one !== '').join('\n\n') }
}

interface Paragraphs {
  readonly subject: string
  readonly paragraphs: readonly string[]
}
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

function dutch(mail: HandoverMail, { name, organisation, title, fingerprint }: HandoverFacts): Paragraphs {
  const hello = `Beste ${name},`
  const print = `Vingerafdruk van de tekst: ${fingerprintGroups(fingerprint)}`
  switch (mail.kind) {
    case 'asked':
      return {
        subject: `Dit is beloofd door uw voorganger: ${title}`,
        paragraphs: [
          hello,
          mail.signedBy === null
            ? `U bent nieuw als bestuurder van ${organisation}. Uw organisatie tekende “${title}” op ${weekdayInWords(mail.signedOn, 'nl')}.`
            : `U bent nieuw als bestuurder van ${organisation}. ${oneLine(mail.signedBy)} tekende “${title}” voor uw organisatie op ${weekdayInWords(mail.signedOn, 'nl')}.`,
          `Lees wat er beloofd is en waar het vandaan komt. Daarna kiest u: ik neem over, met opmerking, of niet.\n${mail.link}`,
          'Uw antwoord verandert niets aan de handtekening die er staat. Het komt ernaast, met uw naam.',
          `Antwoorden kan tot en met ${weekdayInWords(mail.until, 'nl')}. Bij het antwoorden krijgt u een code per mail.`,
          'Deze link is alleen voor u. Stuur hem niet door. Bent u niet de goede persoon? Laat het weten aan wie u dit vroeg.',
          print,
        ],
      }
    case 'answered':
      return {
        subject: `Uw antwoord staat erbij: ${title}`,
        paragraphs: [
          hello,
          {
            'takes-over': `U nam de belofte van ${organisation} in “${title}” over.`,
            'with-remark': `U nam de belofte van ${organisation} in “${title}” over, met een opmerking.`,
            not: `U nam de belofte van ${organisation} in “${title}” niet over. De handtekening van toen blijft staan.`,
          }[mail.answer],
          mail.page === null
            ? ''
            : `Uw antwoord staat op deze pagina, met een aanvulling die u kunt bewaren:\n${mail.page}`,
          print,
        ],
      }
    case 'code':
      return {
        subject: `${spaced(mail.code)} is uw code voor uw antwoord`,
        paragraphs: [
          `Uw code voor “${title}”:`,
          spaced(mail.code),
          'De code werkt een kwartier, één keer. Geef hem aan niemand. Vroeg u niets aan? Dan hoeft u niets te doen.',
        ],
      }
  }
}

function english(mail: HandoverMail, { name, organisation, title, fingerprint }: HandoverFacts): Paragraphs {
  const hello = `Dear ${name},`
  const print = `Fingerprint of the text: ${fingerprintGroups(fingerprint)}`
  switch (mail.kind) {
    case 'asked':
      return {
        subject: `This was promised by who came before you: ${title}`,
        paragraphs: [
          hello,
          mail.signedBy === null
            ? `You are new on the board of ${organisation}. Your organisation signed “${title}” on ${weekdayInWords(mail.signedOn, 'en')}.`
            : `You are new on the board of ${organisation}. ${oneLine(mail.signedBy)} signed “${title}” for your organisation on ${weekdayInWords(mail.signedOn, 'en')}.`,
          `Read what was promised and where it came from. Then choose: I take over, with a remark, or not.\n${mail.link}`,
          'Your answer changes nothing about the signature that stands. It comes beside it, with your name.',
          `You can answer up to ${weekdayInWords(mail.until, 'en')}. When you answer you get a code by mail.`,
          'This link is for you only. Do not pass it on. Are you not the right person? Tell who asked you.',
          print,
        ],
      }
    case 'answered':
      return {
        subject: `Your answer is there: ${title}`,
        paragraphs: [
          hello,
          {
            'takes-over': `You took over the promise of ${organisation} in “${title}”.`,
            'with-remark': `You took over the promise of ${organisation} in “${title}”, with a remark.`,
            not: `You did not take over the promise of ${organisation} in “${title}”. The signature of then stays.`,
          }[mail.answer],
          mail.page === null
            ? ''
            : `Your answer stands on this page, with an addendum that you can keep:\n${mail.page}`,
          print,
        ],
      }
    case 'code':
      return {
        subject: `${spaced(mail.code)} is your code for your answer`,
        paragraphs: [
          `Your code for “${title}”:`,
          spaced(mail.code),
          'The code works for a quarter of an hour, once. Give it to nobody. Did you ask for nothing? Then you need not do anything.',
        ],
      }
  }
}
