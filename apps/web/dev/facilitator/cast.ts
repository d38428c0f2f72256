import { participantId } from '@siroop/domain'

/** Who takes part: kind and name of each organisation. */
export const partners = [
  ['welzijn', 'Welzijn Polderrand'],
  ['ggd', 'GGD'],
  ['gemeente', 'Gemeente Polderrand'],
  ['corporatie', 'Woningcorporatie'],
  ['politie', 'Politie'],
  ['zorggroep', 'Zorggroep'],
  ['inwoners', 'Inwoners (adviesraad)'],
] as const
/** The facilitator. */
export const me = participantId('p-begeleider')
/** How the notes of the short round are bundled: a name, and which notes by their place. */
export const bundleNames: readonly [string, readonly number[]][] = [
  ['Wij beginnen bij de inwoner', [1, 5, 9]],
  ['Wij doen wat wij zeggen', [0, 3, 10]],
  ['Iedereen telt mee', [4, 12, 13]],
  ['', [2, 6]],
]
