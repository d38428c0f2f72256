/** Dutch words of closed and opened notes, of notes in lanes, and of notes that are told one by one, on the facilitator's screens. */
export const copy = {
  silent: {
    closed: (notes: number): string => (notes === 1 ? 'briefje, dicht' : 'briefjes, dicht'),
    ready: (all: number) => `van ${all} klaar`,
    toGo: 'nog te gaan',
    over: 'over de tijd',
    counts: (notes: number, ready: number, all: number) =>
      `${notes === 1 ? '1 briefje' : `${notes} briefjes`}, ${ready} van ${all} klaar`,
    open: (notes: number): string => (notes === 1 ? 'briefje, open' : 'briefjes, open'),
    late: 'Nagekomen',
    lateCount: (n: number) => (n === 1 ? '1 briefje kwam later' : `${n} briefjes kwamen later`),
    addLate: 'Leg erbij',
  },
  writing: {
    noLane: 'Nog niet gekozen',
    withoutNotes: (n: number) => (n === 1 ? '1 baan zonder briefje' : `${n} banen zonder briefje`),
    obstacle: 'Knelpunt',
    obstacles: 'Knelpunten',
    finding: {
      'no-rule': 'Hier zit geen regel in de weg. Het is een gewoonte of een eigen keuze: het kan vandaag anders.',
      room: 'Hier is ruimte voor binnen de regels.',
      law: 'Hier is een andere wet voor nodig. Dit staat op de lijst Vraag aan het Rijk.',
      council: 'Dit kan met een eigen verordening of beleidsregel. Dit staat op de lijst Vraag aan de raad.',
      open: 'De zaal heeft hier nog niets over gezegd.',
    },
    toState: {
      title: 'Vraag aan het Rijk',
      none: 'Nog geen knelpunt dat een andere wet vraagt.',
      sender: (name: string) => `Afzender: ${name}`,
      asked: (name: string) => `Gevraagd als afzender: ${name}`,
      noSender: 'Nog geen afzender',
      addressee: (name: string) => `Aan: ${name}`,
      noAddressee: 'Nog geen geadresseerde',
      due: (day: string) => `Voor ${day}`,
      judged: (text: string, day: string) => `Oordeel van ${day}: ${text}`,
    },
    toCouncil: {
      title: 'Vraag aan de raad',
      hint: 'Dit is een regel van de gemeente zelf. Het komt als eigen lijst op de plank.',
    },
    turns: {
      title: 'De ronde',
      stand: (had: number, of: number) => `${had} van ${of} geweest`,
      called: (name: string) => `Aan de beurt: ${name}`,
      next: (name: string) => `Geef het woord aan ${name}`,
      done: 'Sluit de ronde af',
      skip: (name: string) => `Sla ${name} over`,
      nameless: 'iemand zonder naam',
      somebodyOf: (organisation: string) => `iemand van ${organisation}`,
      states: { waiting: 'nog niet', called: 'aan de beurt', spoke: 'geweest', passed: 'past' },
    },
    openAtOnce: 'Wat zij schrijven, ligt meteen open.',
    takeBackOpen: 'ook als het open ligt',
    scribes: {
      title: 'Wie schrijft',
      stand: (writing: number, of: number) =>
        `${writing} van ${of === 1 ? '1 organisatie' : `${of} organisaties`} met iemand die schrijft`,
      who: (name: string) => `Wie schrijft voor ${name}?`,
      nobody: 'nog niemand',
      away: 'schrijft, maar is niet verbonden',
      onPaper: 'Hier is alleen papier. Typ hun briefjes over.',
    },
    themes: {
      moveTo: (theme: string) => `Verplaats naar thema: ${theme}`,
      moved: (text: string, theme: string) => `“${text}” ligt nu bij ${theme}.`,
    },
    yes: 'Ja',
    no: 'Nee',
    wrong: {
      empty: 'Er staat nog niets.',
      year: 'Vul een jaar in, zoals 2030.',
      number: 'Vul een getal in.',
      range: 'Dit getal is te klein of te groot.',
      date: 'Kies een datum.',
      url: 'Vul een webadres in, zoals www.polderrand.nl.',
    },
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type WritingCopy = typeof copy
