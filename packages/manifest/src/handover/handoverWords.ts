import type { HandoverAnswer, Locale } from '@siroop/domain'

/** What is said of who took over what was signed: on the page, in print and in files. */
export interface HandoverWords {
  /** Head of who stands for what was signed. */
  readonly title: string
  readonly answer: Readonly<Record<HandoverAnswer, string>>
  /** As a sentence about an organisation, for a title. */
  readonly said: (organisation: string, answer: HandoverAnswer) => string
  readonly signed: (day: string) => string
  readonly signature: string
  readonly asked: (day: string) => string
  readonly on: (day: string) => string
  readonly remark: string
  readonly addendum: (number: number) => string
  /** What stands under the title of an addendum. */
  readonly beside: (title: string, edition: number) => string
  readonly promised: string
  readonly statementLead: string
  readonly took: string
  readonly carries: string
  readonly nothingOwn: string
  readonly due: (day: string) => string
  readonly firstStep: (text: string, day: string) => string
  readonly noticed: (text: string) => string
  readonly wholeText: (edition: number) => string
  readonly chain: string
  readonly answered: string
  readonly who: string
  readonly when: string
  readonly reservationStood: string
  readonly reservationLifted: (day: string) => string
  readonly about: string
  readonly changesNothing: string
  readonly identified: string
  readonly plain: string
  readonly registered: string
  readonly fingerprintOf: string
}

/** The words in both languages. */
export const handoverWords: Readonly<Record<Locale, HandoverWords>> = {
  nl: {
    title: 'Wie staat er nu voor',
    answer: { 'takes-over': 'neemt over', 'with-remark': 'neemt over, met een opmerking', not: 'neemt niet over' },
    said: (organisation, answer) =>
      ({
        'takes-over': `${organisation} neemt over`,
        'with-remark': `${organisation} neemt over, met een opmerking`,
        not: `${organisation} neemt niet over`,
      })[answer],
    signed: (day) => `getekend op ${day}`,
    signature: 'Getekend',
    asked: (day) => `Een nieuwe bestuurder is gevraagd op ${day}. Er is nog geen antwoord.`,
    on: (day) => `op ${day}`,
    remark: 'Opmerking',
    addendum: (number) => `Aanvulling ${number}`,
    beside: (title, edition) => `bij “${title}”, editie ${edition}`,
    promised: 'Wat er beloofd is',
    statementLead: 'Wie tekende, verklaarde:',
    took: 'Dit nam de organisatie op zich',
    carries: 'Deze mijlpalen draagt de organisatie mee',
    nothingOwn: 'De organisatie nam geen eigen stap op zich. Zij tekende voor de hele tekst.',
    due: (day) => `klaar op ${day}`,
    firstStep: (text, day) => `Eerste stap: ${text}, op ${day}`,
    noticed: (text) => `Dit merkt een inwoner: ${text}`,
    wholeText: (edition) => `De hele tekst staat in editie ${edition}. Daar hoort deze vingerafdruk bij.`,
    chain: 'Wie ervoor stond, en wie er nu voor staat',
    answered: 'Antwoord',
    who: 'Wie',
    when: 'Wanneer',
    reservationStood: 'Dit voorbehoud stond nog op de dag van dit antwoord.',
    reservationLifted: (day) => `Het voorbehoud is opgeheven op ${day}.`,
    about: 'Wat dit is',
    changesNothing:
      'Dit antwoord staat naast de handtekening en verandert er niets aan. De tekst, de handtekeningen en de PDF van deze editie blijven zoals zij zijn.',
    identified: 'Gegeven met een eigen link en een code per mail.',
    plain: 'Het antwoord is een gewone elektronische verklaring.',
    registered: 'In het register',
    fingerprintOf: 'Vingerafdruk van de tekst (SHA-256)',
  },
  en: {
    title: 'Who stands for it now',
    answer: { 'takes-over': 'takes over', 'with-remark': 'takes over, with a remark', not: 'does not take over' },
    said: (organisation, answer) =>
      ({
        'takes-over': `${organisation} takes over`,
        'with-remark': `${organisation} takes over, with a remark`,
        not: `${organisation} does not take over`,
      })[answer],
    signed: (day) => `signed on ${day}`,
    signature: 'Signed',
    asked: (day) => `A new board member was asked on ${day}. There is no answer yet.`,
    on: (day) => `on ${day}`,
    remark: 'Remark',
    addendum: (number) => `Addendum ${number}`,
    beside: (title, edition) => `to “${title}”, edition ${edition}`,
    promised: 'What was promised',
    statementLead: 'Who signed, declared:',
    took: 'The organisation took this on',
    carries: 'The organisation helps to carry these milestones',
    nothingOwn: 'The organisation took on no step of its own. It signed for the whole text.',
    due: (day) => `done on ${day}`,
    firstStep: (text, day) => `First step: ${text}, on ${day}`,
    noticed: (text) => `What a resident notices: ${text}`,
    wholeText: (edition) => `The whole text stands in edition ${edition}. This fingerprint belongs to it.`,
    chain: 'Who stood for it, and who does now',
    answered: 'Answer',
    who: 'Who',
    when: 'When',
    reservationStood: 'This reservation still stood on the day of this answer.',
    reservationLifted: (day) => `The reservation was lifted on ${day}.`,
    about: 'What this is',
    changesNothing:
      'This answer stands beside the signature and changes nothing of it. The text, the signatures and the PDF of this edition stay as they are.',
    identified: 'Given with an own link and a code by mail.',
    plain: 'The answer is a plain electronic statement.',
    registered: 'In the register',
    fingerprintOf: 'Fingerprint of the text (SHA-256)',
  },
}
