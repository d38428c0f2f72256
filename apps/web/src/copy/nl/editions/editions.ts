/** Dutch words of the editions of a manifest, and of what differs between two. */
export const editions = {
  title: 'Edities',
  one: (edition: number, date: string) => `Editie ${edition}, ${date}`,
  shown: 'deze leest u nu',
  older: (newest: number) => `Dit is een eerdere editie. De nieuwste is editie ${newest}.`,
  toNewest: 'Lees de nieuwste',
  differs: (before: number) => `Wat is er anders dan in editie ${before}?`,
  same: (before: number) => `De tekst is dezelfde als in editie ${before}.`,
  kinds: {
    'organisation-gone': 'Doet niet meer mee',
    'organisation-new': 'Doet nu mee',
    gone: 'Weg',
    changed: 'Veranderd',
    new: 'Nieuw',
    rule: 'Wanneer het geldt',
  },
  inForceUntil: (newest: number) => `Deze editie is van kracht tot editie ${newest} dat is.`,
  followed: (newest: number) => `Editie ${newest} kwam hiervoor in de plaats.`,
  notSigned: (newest: number) => `Deze editie wordt niet meer getekend. Editie ${newest} ligt ter ondertekening.`,
  changing: 'De tekst van een nieuwe editie wordt geschreven. Deze wordt nu niet getekend.',
  nextSigned: (before: number) =>
    `U tekende editie ${before}. Die handtekening blijft daaronder staan. De tekst is veranderd: daarom tekent u opnieuw.`,
  nextRead: (before: number) => `De tekst is veranderd sinds editie ${before}.`,
  went: 'weg:',
  came: 'nieuw:',
}
export type EditionsCopy = typeof editions
