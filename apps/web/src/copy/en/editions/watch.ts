import type { WatchCopy } from '../../nl/editions/watch.js'

/** English words about what an edition lost beside the one before it. */
export const watch: WatchCopy = {
  title: 'Has anything become thinner?',
  none: (before) => `No. Every sentence of edition ${before} is still there, and none says less.`,
  thick: (count, of) =>
    count === of
      ? of === 1
        ? 'The sentence is as thick as it was signed.'
        : `All ${of} sentences are as thick as they were signed.`
      : count === 0
        ? 'No sentence is as thick as it was signed.'
        : `${count} of the ${of} sentences ${count === 1 ? 'is' : 'are'} as thick as signed.`,
  thinner: (count) => (count === 1 ? '1 sentence became thinner.' : `${count} sentences became thinner.`),
  gone: (count) => (count === 1 ? '1 sentence is gone.' : `${count} sentences are gone.`),
  notAsked: (name) => `${name} is no longer asked to sign.`,
  deleted: 'This sentence is gone:',
  rules: 'Siroop compares words by fixed rules. It can be mistaken; you read both sentences yourself.',
  picture: 'Siroopgehalte',
}
