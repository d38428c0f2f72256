import type { Locale, TemplateExample } from '@siroop/domain'
import { noScript, type Script, type SheetSaying } from '../script.js'
import { polderrand } from './polderrand.js'
import { polderrandEnglish } from './polderrandEnglish.js'

type Words = Readonly<Record<Locale, string>>
type Saying = Words | Exclude<SheetSaying, string>
interface Sheet {
  readonly about: string
  readonly by: string
  readonly fields: Readonly<Record<string, Saying>>
}

/** Obstacles with one cause. */
const bundles: readonly { readonly name: Words; readonly notes: readonly string[] }[] = [
  { name: { nl: 'Achttien, en dan?', en: 'Eighteen, and then?' }, notes: ['n1'] },
  { name: { nl: 'Wachten op elkaar', en: 'Waiting for each other' }, notes: ['n2', 'n7'] },
  { name: { nl: 'Weten wat een ander weet', en: 'Knowing what another knows' }, notes: ['n3'] },
  { name: { nl: 'Zonder adres geen huis', en: 'No home without an address' }, notes: ['n4'] },
  { name: { nl: 'Werken lijkt een risico', en: 'Working feels like a risk' }, notes: ['n5', 'n8'] },
  { name: { nl: 'Twee wetten die naar elkaar wijzen', en: 'Two acts that point at each other' }, notes: ['n6'] },
]

/** What else becomes possible. */
const more: Readonly<Record<string, readonly TemplateExample[]>> = {
  kans: [
    {
      id: 'c3',
      org: 'ggd',
      text: {
        nl: 'Een kind is binnen een week weer ergens waar het hoort',
        en: 'A child is back where it belongs within a week',
      },
      links: ['n7'],
    },
    {
      id: 'c4',
      org: 'zorggroep',
      text: {
        nl: 'Wie naar huis kan, slaapt die nacht in het eigen bed',
        en: 'Whoever can go home sleeps in their own bed that night',
      },
      links: ['n6'],
    },
  ],
}

const judgement = (wet: string, nl: string, en: string): Readonly<Record<string, Saying>> => ({
  wet: { value: wet },
  oordeel: { nl, en },
})
/** What the lawyer found, obstacle by obstacle. One of them is no rule at all, one needs another act. */
const rules: readonly Sheet[] = [
  {
    about: 'n1',
    by: 'gemeente',
    fields: {
      ...judgement(
        'jeugdwet',
        'Verlengen kan al. De eigen verordening noemt 18 jaar, de wet laat meer toe. Mr. De Wit, hier aan tafel.',
        'Extending is possible already. Our own by-law says 18, the act allows more. Mr De Wit, at this table.',
      ),
      artikel: { nl: 'artikel 1.1', en: 'section 1.1' },
    },
  },
  {
    about: 'n2',
    by: 'ggd',
    fields: judgement(
      'geen',
      'Er is geen regel die zegt wie begint. Wij wachten uit gewoonte. Mr. De Wit, hier aan tafel.',
      'No rule says who begins. We wait out of habit. Mr De Wit, at this table.',
    ),
  },
  {
    about: 'n3',
    by: 'politie',
    fields: {
      ...judgement(
        'avg',
        'Met toestemming van de inwoner mag het. Leg vast wie wat deelt. Mr. De Wit, hier aan tafel.',
        'With consent of the resident it is allowed. Write down who shares what. Mr De Wit, at this table.',
      ),
      artikel: { nl: 'artikel 6, lid 1 onder a', en: 'article 6(1)(a)' },
    },
  },
  {
    about: 'n4',
    by: 'corporatie',
    fields: judgement(
      'geen',
      'Een briefadres mag al. Niemand hoeft op een huis te wachten voor een inschrijving. Mr. De Wit, hier aan tafel.',
      'A postal address is allowed already. Nobody has to wait for a home to be registered. Mr De Wit, at this table.',
    ),
  },
  {
    about: 'n6',
    by: 'zorggroep',
    fields: {
      ...judgement(
        'wlz',
        'Zolang een besluit loopt, betaalt geen van beide wetten. Dat lost geen afspraak op. Mr. De Wit, hier aan tafel.',
        'While a decision is pending, neither act pays. No agreement solves that. Mr De Wit, at this table.',
      ),
      artikel: { nl: 'artikel 3.2.3', en: 'section 3.2.3' },
    },
  },
]

/** Who takes what: solutions from the shelf, and one question to national government. */
const promises: Readonly<
  Record<string, { readonly owner: string; readonly with: readonly string[]; readonly days: number } & Pledge>
> = {
  s1: {
    owner: 'gemeente',
    with: ['welzijn'],
    days: 120,
    firststep: { nl: 'De verordening gaat naar de raad.', en: 'The by-law goes to the council.' },
    seen: { nl: 'Een jongere houdt zijn begeleider.', en: 'A young person keeps the support worker.' },
  },
  s2: {
    owner: 'politie',
    with: ['ggd', 'zorggroep'],
    days: 60,
    firststep: { nl: 'Tien inwoners krijgen het kaartje.', en: 'Ten residents get the card.' },
    seen: { nl: 'Bij een crisis komt wie de inwoner kent.', en: 'In a crisis somebody comes who is known.' },
  },
  s3: {
    owner: 'corporatie',
    with: ['gemeente'],
    days: 30,
    firststep: { nl: 'De balie krijgt één werkwijze.', en: 'The desk gets one way of working.' },
    seen: { nl: 'Een briefadres is er binnen twee dagen.', en: 'A postal address is there within two days.' },
  },
  s5: {
    owner: 'ggd',
    with: ['welzijn'],
    days: 90,
    firststep: { nl: 'Twee scholen doen mee.', en: 'Two schools join in.' },
    seen: { nl: 'Een kind heeft binnen een week een dagplan.', en: 'A child has a day plan within a week.' },
  },
  n6: {
    owner: 'zorggroep',
    with: ['gemeente'],
    days: 45,
    firststep: { nl: 'Wij beschrijven drie gevallen.', en: 'We describe three cases.' },
    seen: { nl: 'Niemand blijft liggen om een besluit.', en: 'Nobody stays in bed because of a decision.' },
  },
}
interface Pledge {
  readonly firststep: Words
  readonly seen: Words
}

const taken: readonly Sheet[] = [
  { about: 's1', by: 'gemeente', fields: { soort: { value: 'overnemen' } } },
  { about: 's2', by: 'politie', fields: { soort: { value: 'proberen' } } },
  { about: 's3', by: 'corporatie', fields: { soort: { value: 'overnemen' } } },
  { about: 's5', by: 'ggd', fields: { soort: { value: 'proberen' } } },
  {
    about: 'n6',
    by: 'zorggroep',
    fields: {
      soort: { value: 'agenderen' },
      geadresseerde: { nl: 'het ministerie dat over langdurige zorg gaat', en: 'the ministry for long-term care' },
    },
  },
]

const lines: Readonly<Record<string, Words>> = {
  inwoners: {
    nl: 'Wie zonder adres aan de balie komt, gaat niet meer met lege handen weg.',
    en: 'Whoever comes to the desk without an address no longer leaves with empty hands.',
  },
  welzijn: {
    nl: 'Een jongere van achttien kent zijn begeleider nog.',
    en: 'A young person of eighteen still knows the support worker.',
  },
  politie: { nl: 'Wij bellen eerst wie op het kaartje staat.', en: 'We first call whoever is on the card.' },
}

const spoken = (saying: Saying, locale: Locale): SheetSaying => ('nl' in saying ? saying[locale] : saying)
const onSheets = (all: readonly Sheet[], locale: Locale) =>
  all.map(({ about, by, fields }) => ({
    about,
    by,
    fields: Object.fromEntries(Object.entries(fields).map(([field, saying]) => [field, spoken(saying, locale)])),
  }))

/** What people of Polderrand do with the template "Programma sociaal domein". */
const inLanguage = (locale: Locale, { people, places }: Script): Script => ({
  ...noScript,
  people,
  places: places.slice(0, 1),
  more,
  bundles: { groeperen: bundles.map(({ name, notes }) => ({ name: name[locale], notes })) },
  further: { groeperen: ['n1', 'n2', 'n7', 'n3', 'n4', 'n6'] },
  ticks: { oplossing: ['s1', 's2', 's3', 's5'] },
  sheets: { regels: onSheets(rules, locale), toezeggen: onSheets(taken, locale) },
  promises: Object.fromEntries(
    Object.entries(promises).map(([about, { firststep, seen, ...one }]) => [
      about,
      { ...one, firststep: firststep[locale], seen: seen[locale] },
    ]),
  ),
  lines: { slot: Object.fromEntries(Object.entries(lines).map(([type, words]) => [type, words[locale]])) },
})

/** The social domain programme, per language. */
export const obstacleShelf: Readonly<Record<Locale, Script>> = {
  nl: inLanguage('nl', polderrand),
  en: inLanguage('en', polderrandEnglish),
}
