import type { Locale } from '@siroop/domain'

/** What made-up people say where the template gives them no words. */
interface Sayings {
  readonly objection: string
  readonly doubt: string
  readonly addition: string
  /** Why a sentence gets that addition. */
  readonly whyBetter: string
  readonly firstStep: string
  readonly somebody: string
  /** One line of each of the first organisations. */
  readonly lines: readonly string[]
}

const sayings: Readonly<Record<Locale, Sayings>> = {
  nl: {
    objection: 'Dit kunnen wij nu niet beloven. Daar hebben wij de mensen niet voor.',
    doubt: 'Dit hangt af van hoe wij het doen. Daar willen wij het eerst over hebben.',
    addition: 'Wij vertellen elkaar elk jaar hoe dat ging.',
    whyBetter: 'Dan weten wij later ook of het gelukt is.',
    firstStep: 'Wij bellen volgende week de anderen en plannen een eerste gesprek.',
    somebody: 'Bestuurder',
    lines: [
      'Wij bellen eerst, en schrijven daarna pas.',
      'Wij komen hier over een half jaar op terug.',
      'Wij leggen dit voor aan onze eigen mensen.',
      'Wij willen het klein beginnen, in één buurt.',
    ],
  },
  en: {
    objection: 'We cannot promise this now. We do not have the people for it.',
    doubt: 'This depends on how we do it. We want to talk about that first.',
    addition: 'Every year we tell each other how that went.',
    whyBetter: 'Then we also know later whether it worked.',
    firstStep: 'Next week we call the others and plan a first talk.',
    somebody: 'Board member',
    lines: [
      'We call first, and write later.',
      'We come back to this in half a year.',
      'We will put this to our own people.',
      'We want to start small, in one neighbourhood.',
    ],
  },
}

/** The words in the language of the workshop. */
export const saidBy = ({ locale }: { readonly locale: Locale }): Sayings => sayings[locale]

/** Names of made-up people, enough for the largest rehearsal. */
export const madeUpNames: readonly string[] = [
  'Anke Vos',
  'Bas Jonker',
  'Carla Meijer',
  'Dirk Hofman',
  'Els van Dam',
  'Farid Bouali',
  'Greet Nauta',
  'Henk Post',
  'Iris Blom',
  'Jelle Bruin',
  'Kim de Wit',
  'Lars Kok',
  'Mina Yildiz',
  'Nico Prins',
  'Olga Smits',
  'Piet Vink',
  'Renske Bos',
  'Sam Kramer',
  'Tineke Mol',
  'Umar Khan',
  'Vera Schut',
  'Wim Brands',
  'Yara Peters',
  'Zeno Koster',
]
