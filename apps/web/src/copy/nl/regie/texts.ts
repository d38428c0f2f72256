/** Dutch words of a step in which organisations consent to several texts, one by one. */
export const copy = {
  texts: {
    next: 'Kies de volgende tekst',
    nextMeta: 'u bepaalt de volgorde',
    of: (n: number, all: number) => `Tekst ${n} van ${all}`,
    sub: (n: number, all: number) => `tekst ${n} van ${all}`,
    title: 'Teksten',
    none: 'Er is nog geen tekst om voor te leggen.',
    allDone: 'Alle teksten zijn besproken.',
    openRound: (left: number) => (left === 1 ? 'Leg de laatste tekst voor' : `Leg deze tekst voor: nog ${left}`),
    closeRound: 'Deel deze tekst',
    canShare: 'Delen kan: er is geen bezwaar open.',
    states: {
      agreed: 'gedeeld',
      open: 'nu',
      objection: 'bezwaar op tafel',
      'not-shared': 'niet gedeeld',
      waiting: 'nog niet',
    },
    workIn:
      'Verwerken doet u met wie bezwaar heeft: verander de tekst bij Nieuwe ronde. Alleen deze tekst wordt dan opnieuw gevraagd.',
    earlier: (n: number) => (n === 1 ? 'Eerdere ronde over deze tekst' : `${n} eerdere rondes over deze tekst`),
    round: (n: number) => `Ronde ${n}`,
    gates: {
      'texts-undiscussed': (n: number) =>
        n === 1 ? '1 tekst is nog niet besproken.' : `${n} teksten zijn nog niet besproken.`,
    },
  },
}
export type TextsCopy = typeof copy
