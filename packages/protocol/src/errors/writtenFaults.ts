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
