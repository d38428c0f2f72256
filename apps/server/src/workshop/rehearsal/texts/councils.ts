import type { Locale, TemplateExample } from '@siroop/domain'
import { noScript, type Script } from '../script.js'

const stake = (
  id: string,
  [nl, en]: readonly [string, string],
  fields: NonNullable<TemplateExample['fields']>,
): TemplateExample => ({ id, lane: id.slice(0, 2), text: { nl, en }, fields })
const soThat = (nl: string, en: string) => ({ nl, en })

/** What tables drive in after the examples of the template: one more for each, in the second round. */
const stakes: readonly TemplateExample[] = [
  stake(
    't1-2',
    [
      'De raad vraagt per wijk één verhaal over wat er beter ging',
      'The council asks each neighbourhood for one story of what went better',
    ],
    {
      zodat: soThat('wij zien wat een gezin eraan had', 'we see what it meant for a family'),
      soort: 'vastleggen',
      instrument: 'gesprek',
    },
  ),
  stake(
    't2-2',
    ['De raad schrapt drie rapportages die niemand leest', 'The council drops three reports that nobody reads'],
    {
      zodat: soThat('er tijd is om te gaan kijken', 'there is time to go and look'),
      soort: 'loslaten',
      instrument: 'begroting',
    },
  ),
  stake(
    't3-2',
    [
      'De raad geeft elk dorp een klein bedrag zonder aanvraag',
      'The council gives every village a small sum without an application',
    ],
    {
      zodat: soThat('buren meteen kunnen beginnen', 'neighbours can begin at once'),
      soort: 'ruimte',
      instrument: 'begroting',
    },
  ),
  stake(
    't4-2',
    [
      'De raad legt vast dat één medewerker mag beslissen over lichte hulp',
      'The council settles that one worker may decide on light help',
    ],
    {
      zodat: soThat('niemand twee keer zijn verhaal doet', 'nobody has to tell the story twice'),
      soort: 'vastleggen',
      instrument: 'verordening',
    },
  ),
  stake(
    't5-2',
    [
      'De raad vraagt één nummer dat een inwoner altijd mag bellen',
      'The council asks for one number that a resident may always call',
    ],
    {
      zodat: soThat('hulp komt voordat het misgaat', 'help comes before things go wrong'),
      soort: 'uitproberen',
      instrument: 'motie',
    },
  ),
]

/** Doubts of more people than the template has examples of. */
const dilemmas: readonly TemplateExample[] = [
  {
    id: 'd4',
    lane: 't4',
    text: soThat(
      'Ik wil één loket, maar ik vertrouw de verdeling van het geld nog niet.',
      'I want one desk, but I do not trust how the money is divided yet.',
    ),
  },
  {
    id: 'd5',
    lane: 't5',
    text: soThat(
      'Een inwoner moet zelf kunnen kiezen, maar wat als de vraag blijft groeien?',
      'A resident should be able to choose, but what if demand keeps growing?',
    ),
  },
]

/** What people will do themselves; some let their name go with it. */
const intentions: readonly TemplateExample[] = [
  {
    id: 'v3',
    text: soThat('Ik ga een dag mee met een wijkteam.', 'I will spend a day with a neighbourhood team.'),
    fields: { named: 'yes' },
  },
  {
    id: 'v4',
    text: soThat('Ik bel de buurgemeente over hun proef.', 'I will call the next municipality about their trial.'),
    fields: { named: 'yes' },
  },
  {
    id: 'v5',
    text: soThat(
      'Ik lees geen nota voordat ik een inwoner sprak.',
      'I will read no report before I spoke with a resident.',
    ),
    fields: { named: 'no' },
  },
]

/** What made-up councillors do, in one language. */
const inLanguage = (locale: Locale): Script => ({
  ...noScript,
  people: {
    griffie: {
      name: 'Thijs Molenaar',
      role: locale === 'nl' ? 'Griffier' : 'Clerk of the council',
      pledge: locale === 'nl' ? 'Wij zetten dit op de agenda.' : 'We put this on the agenda.',
    },
  },
  more: { tafels: stakes, dilemma: dilemmas, voornemen: intentions },
})

/** The evening for councillors, per language. */
export const councils: Readonly<Record<Locale, Script>> = { nl: inLanguage('nl'), en: inLanguage('en') }
