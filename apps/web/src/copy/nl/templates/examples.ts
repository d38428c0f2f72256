/** Dutch words of invented examples in the form. */
export const examples = {
  title: 'Verzonnen voorbeelden',
  hint: 'Voor het proefdraaien en de demo. In een echte bijeenkomst staan ze er niet.',
  add: 'Voorbeeld erbij',
  fresh: { nl: 'Nieuw voorbeeld', en: 'New example' },
  text: (n: number) => `Voorbeeld ${n}`,
  who: (n: number) => `Van wie, bij voorbeeld ${n}`,
  nobody: 'maakt niet uit',
  lane: (n: number) => `Waar, bij voorbeeld ${n}`,
  noLane: 'nergens',
  noAnswer: 'niets',
  yesNo: [
    { id: 'yes', label: { nl: 'ja', en: 'yes' } },
    { id: 'no', label: { nl: 'nee', en: 'no' } },
  ],
  answer: (field: string, n: number) => `${field}, bij voorbeeld ${n}`,
}
/** The shape of the dictionary: every language has exactly these words. */
export type ExamplesCopy = typeof examples
