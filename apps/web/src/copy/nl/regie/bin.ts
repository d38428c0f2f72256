/** Dutch words of the bin, of what was just removed, and of logos. */
export const copy = {
  logo: {
    of: (name: string) => `Kies het logo van ${name}`,
    other: (name: string) => `Kies een ander logo voor ${name}`,
    none: (name: string) => `Haal het logo van ${name} weg`,
    busy: (name: string) => `Het logo van ${name} wordt bewaard …`,
    undone: 'Logo veranderd.',
  },
  bin: {
    title: 'Prullenbak',
    what: 'Wat u weghaalde, blijft hier 30 dagen. U kunt het terugzetten.',
    count: (n: number) => (n === 1 ? '1 ding' : `${n} dingen`),
    empty: 'De prullenbak is leeg.',
    kinds: { bundle: 'Bundel', organisation: 'Organisatie', sentence: 'Zin' },
    nameless: { bundle: 'Bundel zonder naam', organisation: 'Organisatie', sentence: 'Zin zonder tekst' },
    held: (notes: number, bundles: number) =>
      `${notes === 1 ? '1 briefje' : `${notes} briefjes`}${bundles === 0 ? '' : bundles === 1 ? ', en 1 bundel erin' : `, en ${bundles} bundels erin`}.`,
    kept: (days: number) => (days === 1 ? 'Blijft nog 1 dag.' : `Blijft nog ${days} dagen.`),
    putBack: 'Zet terug',
    putBackOf: (text: string) => `Zet terug: ${text}`,
    isBack: (text: string) => `Teruggezet: ${text}`,
    inItsStep: 'Terugzetten kan in de stap waarin u bundelt.',
    takeApart: 'Haal uit elkaar',
    takeApartOf: (name: string) => `Haal uit elkaar: ${name}`,
    undone: {
      apart: 'De bundel is uit elkaar. De briefjes liggen los.',
      organisation: 'De organisatie is weg.',
      sentence: 'De zin is eruit.',
      unlike: 'Deze twee stellen wij niet meer voor.',
    },
  },
}
/** The shape of the dictionary: every language has exactly these words. */
export type BinCopy = typeof copy
