/** Dutch words about what an edition lost beside the one before it. */
export const watch = {
  title: 'Is er iets dunner geworden?',
  none: (before: number) => `Nee. Elke zin van editie ${before} staat er nog, en geen zin zegt minder.`,
  /** How many sentences of the edition before are left, and how: in words, and never a percentage. */
  thick: (count: number, of: number) =>
    count === of
      ? of === 1
        ? 'De zin is zo dik als getekend.'
        : `Alle ${of} zinnen zijn zo dik als getekend.`
      : count === 0
        ? 'Geen zin is zo dik als getekend.'
        : `${count} van de ${of} zinnen ${count === 1 ? 'is' : 'zijn'} zo dik als getekend.`,
  thinner: (count: number) => (count === 1 ? '1 zin werd dunner.' : `${count} zinnen werden dunner.`),
  gone: (count: number) => (count === 1 ? '1 zin is weg.' : `${count} zinnen zijn weg.`),
  notAsked: (name: string) => `${name} wordt niet meer gevraagd te tekenen.`,
  deleted: 'Deze zin is weg:',
  rules: 'Siroop vergelijkt woorden met vaste regels. Het kan zich vergissen; u leest beide zinnen zelf.',
  picture: 'Siroopgehalte',
}
export type WatchCopy = typeof watch
