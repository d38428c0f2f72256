import type { TemplateField } from '@siroop/domain'

/** Solutions of an invented region, as a link zone finds them. */
export const solutions: readonly string[] = [
  'Bij de eerste gemiste huur belt de woonconsulent, met één vraag: zullen we samen naar de gemeente? Met toestemming van Anja.',
  'De transferverpleegkundige belt op de dag van opname, niet op de dag van ontslag.',
  'Wie Anja als eerste spreekt, blijft haar aanspreekpunt tot iemand anders het overneemt in haar bijzijn.',
]
const needed: ReadonlySet<string> = new Set(['kosten', 'kostenbij', 'baten', 'batenbij', 'anja', 'start', 'vraag'])
type Label = readonly [nl: string, en: string]
const field = (id: string, type: TemplateField['type'], [nl, en]: Label) =>
  ({ id, type, label: { nl, en }, required: needed.has(id), maxChars: 300 }) as const

/** What is filled in about a solution: what it costs, who pays, who gains. */
export const caseFields = [
  field('kosten', 'money', ['Kosten per jaar', 'Cost per year']),
  field('kostenbij', 'organisation', ['Wie betaalt?', 'Who pays?']),
  field('baten', 'money', ['Opbrengst per jaar', 'Yield per year']),
  field('batenbij', 'organisations', ['Wie heeft voordeel?', 'Who benefits?']),
  field('anja', 'text', ['Wat wint Anja?', 'What does Anja gain?']),
  field('verdeel', 'text', ['Afspraak over verdelen', 'Agreement on sharing']),
  field('aannames', 'longtext', ['Aannames', 'Assumptions']),
]
/** What is filled in about a trial, beside what its owner says. */
export const trialFields = [
  field('start', 'date', ['Begin', 'Start']),
  field('aantal', 'number', ['Hoeveel inwoners?', 'How many residents?']),
  field('vraag', 'text', ['De vraag aan Anja', 'The question to Anja']),
]
/** What stands beside the signatures. */
export const shareFields = [
  field('trefwoorden', 'text', ['Trefwoorden', 'Keywords']),
  field('openbaar', 'boolean', ['Mag gedeeld worden buiten de regio', 'May be shared outside the region']),
  field('contact', 'person', ['Vragen naar', 'Ask for']),
]
