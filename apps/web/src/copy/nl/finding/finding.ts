/** Dutch words of the page that searches everything of a facilitator. */
export const copy = {
  findPage: {
    title: 'Zoeken',
    label: 'Zoek in uw bijeenkomsten, afspraken, berichten en de plank',
    hint: 'Schrijf een of meer woorden. U vindt waar ze allemaal in staan, ook met een andere uitgang.',
    button: 'Zoek',
    groups: {
      workshop: (total: number) => (total === 1 ? '1 bijeenkomst' : `${total} bijeenkomsten`),
      agreement: (total: number) => (total === 1 ? '1 afspraak' : `${total} afspraken`),
      story: (total: number) => (total === 1 ? '1 bericht' : `${total} berichten`),
      shelf: (total: number) => `${total} op de plank`,
    },
    found: (total: number) => (total === 1 ? '1 gevonden' : `${total} gevonden`),
    nothing: (words: string) => `Niets gevonden met: ${words}. Probeer een ander woord, of minder woorden.`,
    noWords: 'Hier staat geen woord in om op te zoeken. Schrijf letters of cijfers.',
    searching: 'Even zoeken …',
    more: 'Toon meer',
    moreOf: {
      workshop: 'Toon meer bijeenkomsten',
      agreement: 'Toon meer afspraken',
      story: 'Toon meer berichten',
      shelf: 'Toon meer van de plank',
    },
    notHere: 'Wat gesloten is of nog openstaat, vindt u hier niet. Wat u proefdraait ook niet.',
  },
}
export type FindCopy = typeof copy
