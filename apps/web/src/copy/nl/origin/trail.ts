import { type DocumentKind, words } from '../document/words.js'

/** Where a note went: on the phone, one line each. */
export const trail = {
  lane: (label: string) => `geschreven bij ${label}`,
  sharedBy: (count: number, of: number) => `gedeeld door ${count} van ${of}`,
  shared: 'gedeeld',
  'not-shared': 'nog niet gedeeld',
  sentence: (number: number, kind: DocumentKind) => `zin ${number} van ${words[kind].the}`,
  actions: 'bewaard bij de mogelijke stappen',
  friction: (value: string | null) =>
    `bewaard op de lijst van lastige gesprekken${value === null ? '' : `, bij “${value}”`}`,
  'let-go': 'losgelaten: de ambitie brak een spelregel',
  route: 'staat op de veranderroute',
  asked: 'gekozen, de trekker is gevraagd',
  shelf: 'gekozen, staat op de plank',
  'off-route': 'niet gekozen voor de route',
  further: 'gekozen na de stippen: hier gaat de zaal mee verder',
  'no-rule': 'bleek geen regel: het kan vandaag anders',
  'has-room': 'kan binnen de regels',
  'to-state': 'staat op de lijst Vraag aan het Rijk',
  'to-council': 'staat op de lijst Vraag aan de raad',
  trial: 'in proef',
  noticed: 'in proef, een inwoner merkt het',
  recorded: 'vastgelegd in een afspraak',
  stopped: 'in proef geweest, en gestopt',
  kept: (day: string) => `bewaard voor de check-in van ${day}`,
  'worked-on': 'een toegezegde stap werkt hieraan',
  document: (kind: DocumentKind) => `staat in ${words[kind].the}`,
  unused: {
    double: 'niet gebruikt, omdat het ook in een ander briefje staat',
    elsewhere: 'niet gebruikt, omdat het ergens anders thuishoort',
    'off-topic': 'niet gebruikt, omdat het niet bij deze opgave past',
    later: 'niet gebruikt, omdat het iets voor later is',
    talked: 'niet gebruikt in de tekst, omdat het voor het gesprek was',
    other: (own: string) => `niet gebruikt, omdat: ${own}`,
  },
  nowhere: (kind: DocumentKind) => `kwam niet terug in ${words[kind].the}`,
}
