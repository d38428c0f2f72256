import type { Locale } from '../../template.js'

/** Verbs and nouns of doing and deciding: a text that is about them names a means, not what is true then. */
const means: Record<Locale, readonly string[]> = {
  nl: [
    'onderzoek',
    'onderzoeken',
    'ontwikkelen',
    'opzetten',
    'opstarten',
    'overleggen',
    'inventariseren',
    'verkennen',
    'organiseren',
    'opstellen',
    'invoeren',
    'uitrollen',
    'stimuleren',
    'faciliteren',
    'bespreken',
    'plan',
    'project',
    'pilot',
    'werkgroep',
    'projectgroep',
    'overleg',
    'beleidsplan',
    'notitie',
    'campagne',
  ],
  en: [
    'research',
    'investigate',
    'develop',
    'explore',
    'organise',
    'organize',
    'draft',
    'roll',
    'stimulate',
    'facilitate',
    'discuss',
    'plan',
    'project',
    'pilot',
    'committee',
    'taskforce',
    'consultation',
    'memo',
    'campaign',
  ],
}
/** Words with which a text begins when something is (true) then; after one of these a noun of the list is no means. */
const states: Record<Locale, readonly string[]> = {
  nl: ['er', 'elke', 'alle', 'iedere', 'iedereen', 'niemand', 'inwoners'],
  en: ['there', 'every', 'all', 'everyone', 'nobody', 'residents'],
}

/**
 * True when a milestone or ambition sounds like a means ("onderzoeken of …", "een werkgroep …") instead of what is true
 * then. Only ever a gentle hint, "Dit is een middel. Welk resultaat?"; nothing is refused. Source: method.md, Pitfalls.
 */
export function soundsLikeMeans(text: string, locale: Locale): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const [first = ''] = words
  if (states[locale].includes(first)) return false
  return words.slice(0, 4).some((word) => means[locale].includes(word)) || means[locale].includes(words.at(-1) ?? '')
}
