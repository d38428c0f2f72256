/** Dutch words of a vote by dots on the facilitator's screens. */
export const copy = {
  dots: {
    phones: 'Stippen leggen',
    phonesNote: 'ieder in een eigen volgorde, ongezien',
    ready: (n: number, of: number) => `${n} van ${of} klaar`,
    answered: 'klaar, dicht',
    rules: (dots: number, most: number) =>
      `${dots === 1 ? '1 stip' : `${dots} stippen`} per stem, hoogstens ${most} bij elkaar`,
    items: (n: number) => (n === 1 ? '1 keuze' : `${n} keuzes`),
    show: 'Toon uitkomst',
    showWaits: (n: number) => `Toon uitkomst: ${n} nog niet`,
    shown: 'Hier liggen de stippen',
    advice: 'Stippen zijn advies. Vink aan waar de zaal na het gesprek mee verder gaat.',
    few: 'Er zijn te weinig stemmen. Daarom staan hier geen aantallen.',
    dotsOf: (n: number) => (n === 0 ? 'geen stip' : n === 1 ? '1 stip' : `${n} stippen`),
    votes: (n: number) => (n === 1 ? '1 stem' : `${n} stemmen`),
    further: (text: string) => `Neem mee: ${text}`,
    furtherCount: (n: number) => (n === 0 ? 'nog niets gaat mee' : n === 1 ? '1 gaat mee' : `${n} gaan mee`),
    point: (text: string) => `Wijs aan in de zaal: ${text}`,
    noTheme: 'nog geen thema',
    themeOf: (text: string) => `Thema van: ${text}`,
    reason: 'Schrijf een reden op',
    changeReason: 'Verander de reden',
    reasonOf: (text: string) => `Waarom gaat dit mee? ${text}`,
    keepReason: 'Bewaar',
    none: 'Er is niets om stippen bij te leggen.',
    again: 'Stem opnieuw …',
    againTitle: 'Opnieuw stemmen?',
    againHint: 'Iedereen begint met lege handen. Wat er nu ligt, is dan weg. Uw vinkjes blijven staan.',
    againDo: 'Stem opnieuw',
    stay: 'Laat zo',
    onCardLead: 'Zet bij elke regel zoveel stippen als er op de kaart staan.',
    onCard: 'Stippen op de kaart',
    leftOnCard: (n: number) => (n === 0 ? 'Alle stippen liggen.' : n === 1 ? 'Nog 1 stip.' : `Nog ${n} stippen.`),
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type DotsCopy = typeof copy
