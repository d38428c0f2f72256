import { inLocale, type Translated } from '../template.js'
import { type ShelfContent, shelfPlace } from './shelfItem.js'

/** Who can change a rule: national government, or a council. */
export const askedOf = ['state', 'council'] as const
export type AskedOf = (typeof askedOf)[number]

const heads: Record<AskedOf, Translated> = {
  state: { nl: 'Vraag aan het Rijk', en: 'Question to national government' },
  council: { nl: 'Vraag aan de raad', en: 'Question to the council' },
}
const wishes: Record<AskedOf, Translated> = {
  state: {
    nl: 'Wij vragen u deze wet of regel te veranderen, of ons de ruimte te geven om ervan af te wijken.',
    en: 'We ask you to change this act or rule, or to give us room to depart from it.',
  },
  council: {
    nl: 'Wij vragen u deze verordening of beleidsregel te veranderen, of ons de ruimte te geven om ervan af te wijken.',
    en: 'We ask you to change this by-law or policy rule, or to give us room to depart from it.',
  },
}
const words = {
  about: { nl: 'Wat zit er in de weg?', en: 'What is in the way?' },
  rule: { nl: 'Om welke wet of regel gaat het?', en: 'Which act or rule is it about?' },
  asked: { nl: 'Wat vragen wij?', en: 'What do we ask?' },
  needs: { nl: 'Wat vraagt het verder?', en: 'What else does it take?' },
  noticed: { nl: 'Wat is er gezien?', en: 'What was seen?' },
  where: { nl: 'Waar?', en: 'Where?' },
  call: { nl: 'Wie kunt u bellen?', en: 'Whom can you call?' },
} as const

/**
 * Something of the shelf as a question, as plain text that somebody reads over and sends: *Vraag aan het Rijk* or *Vraag aan
 * de raad*, in the language of the item. Never an address. Rule: SPEC SHLF-16.
 */
export function questionOf(content: ShelfContent, of: AskedOf): string {
  const { locale, title, problem, needs, works, call } = content
  const part = (head: Translated, ...said: readonly string[]) => {
    const text = said.filter((one) => one !== '').join('\n')
    return text === '' ? [] : [`${inLocale(head, locale)}\n${text}`]
  }
  return [
    `${inLocale(heads[of], locale)}: ${title}`,
    ...part(words.about, problem),
    ...part(words.rule, needs.law),
    ...part(words.asked, inLocale(wishes[of], locale)),
    ...part(words.needs, needs.money, needs.people),
    ...part(words.noticed, works.text),
    ...part(words.where, shelfPlace(content)),
    ...part(words.call, [call.function, call.organisation].filter((one) => one !== '').join(', ')),
  ].join('\n\n')
}
