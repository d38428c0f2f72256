const lacking = (n: number): string =>
  n === 1 ? 'Op 1 blad ontbreekt nog iets.' : `Op ${n} bladen ontbreekt nog iets.`

/** Dutch words of the sheets (bladen) that the room fills in, on the facilitator's screens. */
export const copy = {
  sheets: {
    gates: { 'sheets-incomplete': lacking, 'every-sheet-filled': lacking },
    title: 'Bladen',
    complete: (n: number, of: number) => `${n} van ${of} compleet`,
    filled: (n: number, of: number) => `${n} van ${of} ingevuld`,
    lacks: (names: string) => `Nog nodig: ${names}`,
    none: 'Er ligt nog niets om in te vullen.',
    choose: 'Kies een blad. Wat u hier invult, geldt voor de hele zaal.',
    phones: 'De telefoons vullen de bladen in',
    phonesNote: 'wat een ander invult, ziet iedereen meteen',
    onlyYou: 'U vult in voor de zaal',
    onlyYouNote: 'de telefoons vullen nu niet in',
    needed: 'nodig',
    save: 'Zet op het blad',
    empty: 'Maak leeg',
    pick: 'Kies uit de lijst',
    pickPerson: 'Kies een deelnemer',
    byFor: (name: string, day: string) => `${name}, ${day}`,
    byCard: (name: string, card: number, day: string) => `${name}, van Papier ${card}, ${day}`,
    byRoom: (day: string) => `in de zaal ingevuld, ${day}`,
    meanwhile: (value: string) => `Intussen staat er: “${value}”.`,
    meanwhileBy: (name: string, value: string) => `Intussen vulde ${name} dit in: “${value}”.`,
    meanwhileEmpty: 'Intussen is dit leeggemaakt.',
    mine: 'Toch het mijne',
    theirs: 'Houd wat er staat',
    readsAs: (value: string) => `Zo komt het er te staan: ${value}`,
    notTold: 'Dit blad is lang. Wijs het aan in de zaal, dan staat het hier helemaal.',
    besideSignatures: 'Bij de handtekeningen',
    besideHint: 'Dit komt naast de tekst te staan. De tekst die getekend wordt, verandert er niet door.',
    ofPromise: 'Ook afspreken',
    undone: 'Het blad is veranderd.',
    paper: {
      button: 'Blad van papier',
      lead: 'Typ over wat op het papieren blad staat. Wat er leeg bleef, laat u leeg.',
      about: 'Welk blad?',
      stands: (value: string) => `Er staat al: ${value}`,
      put: 'Zet op het blad',
      print: 'Druk de bladen af (PDF)',
      nothing: 'Typ eerst wat er op het blad staat.',
    },
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type SheetsCopy = typeof copy
