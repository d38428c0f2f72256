import { bundleId, type LinkTargets, type TemplateField } from '@siroop/domain'
import { texts, write } from './fixtures.js'
import { ambitionTexts } from './work.js'

const lane = {
  id: 'h2035',
  label: { nl: '2035' },
  hint: { nl: 'Wat moet er in 2035 zijn, wil 2040 kunnen?' },
  year: 2035,
}
const option2 = (id: string, text: string, at: string | null = null) => ({ subject: bundleId(id), text, lane: at })
export const ambitionLinks: LinkTargets = {
  kind: 'ambitie',
  required: true,
  enables: false,
  options: ambitionTexts.map((text, place) => option2(`a${place}`, text)),
}
const milestoneWords = [
  'De GGD meet in alle buurten vrijwel evenveel gezonde levensjaren.',
  'In elk dorp beslissen inwoners over het dorpsbudget, en de opkomst is hoog.',
  'Alle huurwoningen zijn gezond, betaalbaar en zonder aardgas.',
  'In elk dorp en elke wijk is een huiskamer open, zes dagen per week.',
  'In acht dorpen staan hofjes waar oud en jong door elkaar wonen.',
  'Alle contracten voor hulp lopen acht jaar en betalen voor resultaat.',
  'Er is één toegang: wie bij een van ons aanklopt, is bij ons allemaal binnen.',
  'Bij elke huurachterstand is er binnen twee weken contact.',
  'In elk bestuursoverleg zitten twee inwoners met stemrecht.',
  'Er is een vast team met mensen uit alle organisaties.',
]
export const milestoneLinks: LinkTargets = {
  kind: 'mijlpaal',
  required: true,
  enables: false,
  options: milestoneWords.map((text, place) => option2(`m${place}`, text, 'h2035')),
}
const field = (id: string, nl: string, more: Partial<TemplateField> & Pick<TemplateField, 'type'>) => ({
  id,
  label: { nl },
  ...more,
})
export const milestoneFields: readonly TemplateField[] = [
  field('carriers', 'Wie draagt dit?', { type: 'organisations' }),
  field('noticed', 'Wat merkt een inwoner?', { type: 'text', maxChars: 160 }),
]
export const backcast = {
  ...write,
  texts: {
    ...texts('terugredeneren', 'Terugredeneren', 'Wat moest er klaar zijn, zodat dit kon?'),
    kind: 'backcast' as const,
  },
  noteKind: 'mijlpaal',
  fields: milestoneFields,
  links: [
    ambitionLinks,
    { ...milestoneLinks, required: false, enables: true, options: milestoneLinks.options.slice(0, 4) },
  ],
  lane: { ...lane, state: 'open' as const, notes: 0 },
  maxChars: 220,
  perPerson: { min: 3, max: 10 },
}
export const actions = {
  ...write,
  texts: texts('acties', 'Wat kunnen we doen?', 'Welke stap brengt een mijlpaal dichterbij?'),
  noteKind: 'actie',
  fields: [],
  links: [milestoneLinks],
  maxChars: 200,
}
export const today = {
  ...write,
  texts: texts('vandaag', 'Vandaag', 'Hoe ver staan we nu van 2040 af?'),
  noteKind: 'waarneming',
  fields: [
    field('soort', 'Soort', {
      type: 'choice',
      required: true,
      options: [
        { id: 'sterk', label: { nl: 'Sterk' } },
        { id: 'kloof', label: { nl: 'Kloof' } },
      ],
    }),
    field('toelichting', 'Cijfer of verhaal', { type: 'longtext', maxChars: 400, privacy: 'noPersonalData' }),
    field('jaar', 'Welk jaar?', { type: 'year' }),
  ],
  links: [],
  maxChars: 220,
}

const themes = ['Zorg', 'Veiligheid', 'Onderwijs', 'Arbeidsmarkt', 'Wonen', 'Inkomen en schulden'].map((label) => ({
  id: (label.split(' ')[0] ?? '').toLowerCase(),
  label: { nl: label },
}))
/** Everything that can be asked with a note, one after the other. */
export const obstacle = {
  ...write,
  texts: texts('knelpunt', 'Knelpunten', 'Waar liep u de afgelopen maand op vast, terwijl u wist wat goed was?'),
  noteKind: 'knelpunt',
  fields: [
    field('theme', 'Bij welk thema hoort dit?', { type: 'choice', required: true, options: themes }),
    field('geval', 'Het geval', { type: 'longtext', required: true, maxChars: 500, privacy: 'noPersonalData' }),
    field('domeinen', 'Welke domeinen raken elkaar?', { type: 'multichoice', options: themes }),
    field('contact', 'Vragen naar', { type: 'person' }),
    field('kosten', 'Wat kost dit per jaar?', { type: 'money', min: 0 }),
    field('bron', 'Waar staat dit?', { type: 'url' }),
  ],
  links: [],
  maxChars: 200,
}
