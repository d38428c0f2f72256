import type { WatchCopy } from '../../nl/editions/watch.js'

/** English words about what an edition lost beside the one before it. */
export const watch: WatchCopy = {
  title: 'Has anything become thinner?',
  none: (before) => `No. Every sentence of edition ${before} is still there, and none says less.`,
  notAsked: (name) => `${name} is no longer asked to sign.`,
  deleted: 'This sentence is gone:',
  rules: 'Siroop compares words by fixed rules. It can be mistaken; you read both sentences yourself.',
}
