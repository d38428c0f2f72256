import type { Lexicon } from '../lexicon.js'
import { dutchAmounts } from './amounts.js'
import { dutchLittle, dutchPeople } from './people.js'
import { dutchQuantities } from './quantities.js'
import { dutchSoftness } from './softness.js'
import { dutchVerbs } from './verbs.js'

/** Dutch, as the rules read it. */
export const dutch: Lexicon = {
  softness: dutchSoftness,
  verbs: dutchVerbs,
  amounts: dutchAmounts,
  quantities: dutchQuantities,
  people: dutchPeople,
  little: dutchLittle,
}
