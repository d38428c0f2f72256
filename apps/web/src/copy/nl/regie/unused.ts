/** Dutch words of the list of notes that came back nowhere, and why. */
export const copy = {
  unused: {
    title: 'Briefjes die nergens terugkwamen',
    cap: 'Zinnen en briefjes',
    toList: 'Geef een reden per briefje',
    look: 'Bekijk de briefjes',
    lookBack: 'Terugkijken per stap',
    text: 'De schrijver leest de reden op de eigen telefoon. U kunt een reden altijd nog veranderen.',
    keys: 'Met de toetsen 1 tot en met 6 geeft u het briefje waar u staat een reden, met 0 geen.',
    loading: 'De briefjes worden opgehaald.',
    early: 'Deze lijst is er vanaf het schrijven van de tekst. Dan is er over de briefjes gesproken.',
    empty: 'Alle briefjes kregen een plek.',
    allTold: 'Alle briefjes hebben een plek of een reden.',
    open: (n: number) => (n === 1 ? '1 briefje heeft nog geen reden.' : `${n} briefjes hebben nog geen reden.`),
    show: 'Welke briefjes',
    showOpen: (n: number) => `Zonder reden (${n})`,
    showAll: (n: number) => `Alle (${n})`,
    loose: 'Los',
    noName: 'Bundel zonder naam',
    pickGroup: (name: string, n: number) => `Kies alle ${n} van ${name}`,
    pickAll: 'Kies alle',
    dropAll: 'Kies niets',
    pick: (text: string) => `Kies: ${text}`,
    why: (text: string) => `Waarom niet gebruikt: ${text}`,
    whyPicked: 'Waarom niet gebruikt, voor wat u koos',
    picked: (n: number) => (n === 1 ? '1 briefje gekozen' : `${n} briefjes gekozen`),
    whys: {
      double: 'dubbel',
      elsewhere: 'hoort elders',
      'off-topic': 'past hier niet',
      later: 'voor later',
      talked: 'voor het gesprek',
      other: 'anders …',
    },
    own: (words: string) => `anders: ${words}`,
    ownTitle: 'Een andere reden',
    ownHint: 'In een paar woorden. De schrijver leest ze. Noem geen namen.',
    ownLabel: 'Niet gebruikt, omdat:',
    ownDo: 'Geef deze reden',
    left: (n: number) => {
      const signs = Math.abs(n) === 1 ? '1 teken' : `${Math.abs(n)} tekens`
      return n < 0 ? `${signs} te veel` : `nog ${signs}`
    },
    undone: (n: number) => (n === 1 ? 'Reden gegeven.' : `${n} briefjes kregen een reden.`),
    undoneNone: 'Reden weggehaald.',
  },
}
export type UnusedCopy = typeof copy
