import type { FrozenManifest } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { printWords } from './printWords.js'

/** When a text is in force, in its own language. */
export function ruleInWords({ document, inForceRule, organisations, locale }: FrozenManifest): string {
  return printWords[locale].inForce({
    document: document ?? 'manifest',
    minimum: inForceRule.minimumSignatures,
    all: organisations.length,
    closingDay: dayInWords(inForceRule.closingDate, locale),
  })
}
