import type { Bilingual } from './bilingual.js'

/** What is wrong with a field that somebody writes, in the words of every form. `most`: how many characters it holds. */
export const writtenFaults = {
  'text-empty': () => ({ nl: 'Hier staat nog niets. Vul dit in.', en: 'There is nothing here yet. Fill this in.' }),
  'text-too-long': (most: number) => ({
    nl: `Deze tekst is te lang: er passen ${most} tekens in. Maak hem korter.`,
    en: `This text is too long: it holds ${most} characters. Make it shorter.`,
  }),
  'not-a-day': () => ({
    nl: 'Deze dag bestaat niet. Kies een andere.',
    en: 'This day does not exist. Choose another.',
  }),
} as const satisfies Record<string, (most: number) => Bilingual>

/** What is wrong with what somebody fills in about themselves on a page for everybody: a name, a place, a mail address. */
export const personFaults = {
  'text-empty': { nl: 'Vul dit in.', en: 'Fill this in.' },
  'text-too-long': { nl: 'Dit is te lang: hoogstens 80 tekens.', en: 'This is too long: 80 characters at most.' },
  'half-address': {
    nl: 'Hier mist een deel, bijvoorbeeld .nl',
    en: 'A part is missing here, .nl for instance',
  },
  'bad-address': {
    nl: 'Dit is geen mailadres. Schrijf er één, zoals naam@voorbeeld.nl',
    en: 'This is no mail address. Write one, like name@example.org',
  },
} as const satisfies Record<string, Bilingual>
