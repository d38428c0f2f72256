import type { ExamplesCopy } from '../../nl/templates/examples.js'

/** English words of invented examples in the form. */
export const examples: ExamplesCopy = {
  title: 'Invented examples',
  hint: 'For rehearsals and the demo. In a real meeting they are not there.',
  add: 'Add an example',
  fresh: { nl: 'Nieuw voorbeeld', en: 'New example' },
  text: (n) => `Example ${n}`,
  who: (n) => `From whom, at example ${n}`,
  nobody: 'does not matter',
  lane: (n) => `Where, at example ${n}`,
  noLane: 'nowhere',
  noAnswer: 'nothing',
  yesNo: [
    { id: 'yes', label: { nl: 'ja', en: 'yes' } },
    { id: 'no', label: { nl: 'nee', en: 'no' } },
  ],
  answer: (field, n) => `${field}, at example ${n}`,
}
