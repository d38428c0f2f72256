import type { FrozenSection } from '../manifest/frozen.js'
import { mirrorInWords } from '../rules/checkin/mirrorWords.js'
import { inLocale, type Locale } from '../template.js'
import type { WorkshopState } from '../workshop/state.js'

const title = { nl: 'De spiegel', en: 'The mirror' }
const words: Readonly<Record<Locale, { readonly lead: string; readonly own: string; readonly together: string }>> = {
  nl: {
    lead: 'Zo leven wij naar onze waarden, volgens de organisaties die in de spiegel keken. Dit is het midden van de zaal.',
    own: 'in de eigen organisatie',
    together: 'samen',
  },
  en: {
    lead: 'How we live up to our values, by the organisations that looked in the mirror. This is the middle of the room.',
    own: 'in the own organisation',
    together: 'together',
  },
}

/** The room in the middle, in words; null where it was not shown. Nothing of one organisation. Rule: SPEC MIR-9. */
export function mirrorSection({ mirror, locale }: WorkshopState): FrozenSection | null {
  if (mirror === null || mirror.averages === null) return null
  const { lead, own, together } = words[locale]
  const lines = mirror.averages.map((average) => {
    const text = mirror.values.find(({ subject }) => subject === average.subject)?.text ?? ''
    const said = `${own} ${mirrorInWords(average.own, locale)}, ${together} ${mirrorInWords(average.together, locale)}.`
    return `${text.replace(/[.:;]$/u, '')}: ${said}`
  })
  const section = { id: 'mirror', title: inLocale(title, locale), sentences: [] }
  return { ...section, render: 'text', body: [lead, ...lines].join('\n') }
}
