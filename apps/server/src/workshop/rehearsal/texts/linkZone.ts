import type { Locale, TemplateExample } from '@siroop/domain'
import { noScript, type Script, type SheetSaying } from '../script.js'
import { polderrand } from './polderrand.js'
import { polderrandEnglish } from './polderrandEnglish.js'

type Saying = Readonly<Record<Locale, string>> | Exclude<SheetSaying, string>
type Sheet = {
  readonly about: string | null
  readonly by: string
  readonly fields: Readonly<Record<string, Saying>>
}

/** The one solution that is worked out: the housing officer calls at the first missed rent. */
const call = 'o1'

const sheets: Readonly<Record<string, readonly Sheet[]>> = {
  businesscase: [
    {
      about: call,
      by: 'corporatie',
      fields: {
        kosten: { value: '4800' },
        kostenbij: { types: ['corporatie'] },
        baten: { value: '18000' },
        batenbij: { types: ['gemeente', 'corporatie'] },
      },
    },
    {
      about: call,
      by: 'inwoners',
      fields: {
        anja: { nl: 'Geen angst voor de brievenbus, en haar huis.', en: 'No fear of the letterbox, and her home.' },
        verdeel: {
          nl: 'De gemeente betaalt de helft van de uren van de woonconsulent.',
          en: 'The municipality pays half of the hours of the housing officer.',
        },
        aannames: {
          nl: 'Vijf telefoontjes per week. Eén ontruiming minder per jaar.',
          en: 'Five calls a week. One eviction less a year.',
        },
      },
    },
  ],
  proef: [
    {
      about: call,
      by: 'corporatie',
      fields: {
        start: { days: -28 },
        aantal: { value: '8' },
        vraag: {
          nl: 'Wist u na het telefoontje wat u kon doen?',
          en: 'Did you know after the call what you could do?',
        },
      },
    },
  ],
  merken: [
    {
      about: call,
      by: 'inwoners',
      fields: {
        gemerkt: { value: 'ja' },
        citaat: {
          nl: 'Er belde iemand voordat de brief kwam. Ik heb die nacht weer geslapen.',
          en: 'Somebody called before the letter came. I slept again that night.',
        },
        wie: { nl: 'zes van de acht huurders', en: 'six of the eight tenants' },
        wanneer: { days: -2 },
      },
    },
    {
      about: call,
      by: 'corporatie',
      fields: {
        bewijs: {
          nl: 'Na elk telefoontje stelden wij de vraag. Niemand kreeg nog de brief na zes weken.',
          en: 'After every call we asked the question. Nobody got the letter after six weeks any more.',
        },
        kosten: {
          nl: 'Ja. Een telefoontje duurt tien minuten, korter dan wij dachten.',
          en: 'Yes. A call takes ten minutes, shorter than we thought.',
        },
      },
    },
  ],
  afspraak: [
    {
      about: call,
      by: 'corporatie',
      fields: {
        als: { nl: 'een huurder één maand huur mist', en: 'a tenant misses one month of rent' },
        dan: {
          nl: 'belt de woonconsulent en biedt een gesprek met de gemeente aan',
          en: 'the housing officer calls and offers a talk with the municipality',
        },
        binnen: { nl: 'vijf werkdagen', en: 'five working days' },
        grondslag: {
          nl: 'Toestemming van de huurder, gevraagd in het telefoontje.',
          en: 'Consent of the tenant, asked for in the call.',
        },
        evaluatie: { days: 180 },
      },
    },
  ],
  delen: [
    {
      about: null,
      by: 'corporatie',
      fields: {
        trefwoorden: { nl: 'huurachterstand, bellen, samen', en: 'rent arrears, calling, together' },
        openbaar: { value: 'yes' },
        contact: { speakerOf: 'corporatie' },
      },
    },
  ],
}

/** What others think of for the same complaint. */
const more: readonly TemplateExample[] = [
  {
    id: 'o4',
    org: 'gemeente',
    text: {
      nl: 'Zolang een toeslag wordt uitgezocht, gaat er geen brief over de huur uit.',
      en: 'While a benefit is being sorted out, no letter about the rent goes out.',
    },
    fields: { wie: ['gemeente', 'corporatie'] },
    links: ['k2'],
  },
  {
    id: 'o5',
    org: 'inwoners',
    text: {
      nl: 'Elke brief over geld heeft een naam en een nummer van iemand die opneemt.',
      en: 'Every letter about money has a name and a number of somebody who answers.',
    },
    fields: { wie: ['corporatie', 'gemeente', 'zorggroep'] },
    links: ['k2'],
  },
]

const promise = {
  nl: {
    firststep: 'De woonconsulent belt deze week de eerste huurder.',
    seen: 'Een huurder wordt gebeld voordat er een brief komt.',
  },
  en: {
    firststep: 'This week the housing officer calls the first tenant.',
    seen: 'A tenant is called before a letter comes.',
  },
} as const

const isSaid = (saying: Saying): saying is Readonly<Record<Locale, string>> => 'nl' in saying

/** What people of Polderrand do with the template "Koppelzone": from Anja's complaint to an agreement. */
const inLanguage = (locale: Locale, { people, places }: Script): Script => ({
  ...noScript,
  people,
  places: places.slice(0, 2),
  more: { oplossing: more },
  ticks: { oplossing: [call] },
  further: { kiezen: ['k2'] },
  promises: { [call]: { owner: 'corporatie', with: ['gemeente'], days: 1, ...promise[locale] } },
  sheets: Object.fromEntries(
    Object.entries(sheets).map(([step, all]) => [
      step,
      all.map(({ fields, ...sheet }) => ({
        ...sheet,
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, saying]) => [field, isSaid(saying) ? saying[locale] : saying]),
        ),
      })),
    ]),
  ),
})

/** The link zone, per language. */
export const linkZone: Readonly<Record<Locale, Script>> = {
  nl: inLanguage('nl', polderrand),
  en: inLanguage('en', polderrandEnglish),
}
