/** Dutch words about what an edition lost beside the one before it. */
export const watch = {
  title: 'Is er iets dunner geworden?',
  none: (before: number) => `Nee. Elke zin van editie ${before} staat er nog, en geen zin zegt minder.`,
  notAsked: (name: string) => `${name} wordt niet meer gevraagd te tekenen.`,
  deleted: 'Deze zin is weg:',
  rules: 'Siroop vergelijkt woorden met vaste regels. Het kan zich vergissen; u leest beide zinnen zelf.',
}
export type WatchCopy = typeof watch
