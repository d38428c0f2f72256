import type { Lexicon } from '../lexicon.js'
import { englishAmounts } from './amounts.js'
import { englishLittle, englishPeople } from './people.js'
import { englishQuantities } from './quantities.js'
import { englishSoftness } from './softness.js'
import { englishVerbs } from './verbs.js'

/** English, as the rules read it. */
export const english: Lexicon = {
  softness: englishSoftness,
  verbs: englishVerbs,
  amounts: englishAmounts,
  quantities: englishQuantities,
  people: englishPeople,
  little: englishLittle,
}
