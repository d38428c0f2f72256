/** Dutch words beside the pen: what a resident may stumble over, and who finds itself back nowhere. */
export const copy = {
  drafting: {
    undo: 'Maak ongedaan wat ik typte',
    redo: 'Toch weer zo',
    bundles: (names: readonly string[]) =>
      names.length === 1 ? `Bundel: ${names[0]}` : `Bundels: ${names.join(', ')}`,
    hints: 'Zou een inwoner dit begrijpen?',
    long: (words: string, n: number) => `“${words} …” is ${n} woorden lang. Kan het in twee zinnen?`,
    jargon: (word: string, plain: string) => `“${word}”: zeg liever ${plain}.`,
    abbreviation: (letters: string) => `“${letters}”: schrijf het één keer voluit.`,
    again: (word: string) => `“${word}” staat er vaker. Eén keer is sterker.`,
    nobody: (words: string) => `“${words}”: wie doet dit?`,
    nowhere: 'Vindt zich nergens in terug',
    nowhereText: 'Praat hierover voor u de tekst ter ondertekening legt. Eén zin waarin zij zich herkennen is genoeg.',
    discuss: 'Besproken …',
    discussOf: (name: string) => `Besproken met ${name} …`,
    discussed: 'besproken:',
    dialog: (name: string) => `Besproken met ${name}`,
    dialogHint: 'Wat kwam eruit? Het staat bij het document, onder de naam van de organisatie.',
    dialogDo: 'Leg vast',
    atCheckin: (day: string) => `Voorgesteld bij de check-in van ${day}:`,
    watch: {
      beside: {
        signed: (edition: number) => `Vergeleken met de zin die is getekend (editie ${edition}).`,
        version: (version: number) => `Vergeleken met versie ${version}.`,
      },
      free: 'U kunt gewoon verder. Bij een dunnere versie vraagt Siroop één regel waarom.',
      why: 'Waarom zegt deze versie minder?',
      whyHint: 'Eén regel. De reden blijft bij deze versie staan.',
      keep: 'Bewaar de reden',
      reason: 'Reden:',
      other: 'Verander de reden',
    },
    left: (n: number) => (n === 1 ? 'Nog 1 teken.' : `Nog ${n} tekens.`),
    tooLong: (n: number) => (n === 1 ? '1 teken te lang.' : `${n} tekens te lang.`),
    added: 'Er is een zin bij gekomen.',
    addedByMistake: 'Per ongeluk toegevoegd.',
    blocked: 'Een organisatie vindt zich nergens in terug. Praat er eerst over.',
  },
}
export type DraftingCopy = typeof copy
