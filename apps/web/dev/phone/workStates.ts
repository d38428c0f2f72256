import { bundleId, noteId, stepId } from '@siroop/domain'
import { at, type Part } from './at.js'
import { checkinStates } from './chapters/checkin.js'
import { dots, dotsColleague, dotsFew, dotsPlaced, dotsReady, dotsShown, noDots } from './dots.js'
import { board, colleague, consent, nothing, ownNote, revealed, texts } from './fixtures.js'
import { asked, assign, assignShelf, assignStanding } from './owners.js'
import { assess, assessShown, poll, pollDone, pollShown, ruleShown, thick } from './polls.js'
import { sheetStates } from './sheets.js'
import { agreed, check, checkDone, checkEarlier, doubt, harvest, inform, recall, whole } from './work.js'
import { actions, ambitionLinks, backcast, milestoneFields, milestoneLinks, obstacle, today } from './writing.js'

const draftOf = (step: string, text: string) => ({ mine: { ...nothing, drafts: { [step]: text } } })
const milestone = (id: string, text: string, fields: Record<string, string>) => ({
  ...ownNote(id, text),
  step: stepId('terugredeneren'),
  kind: 'mijlpaal',
  fields: { lane: 'h2035', ...fields },
})
const horizons = [{ id: 'h2035', label: { nl: '2035' } }]
const trail = { horizons, endings: [], firstCheckin: '2027-05-18', reasons: [], inDocument: [] }

/** The chapters 2040, backcasting and change route, and what lies between the meetings. */
export const workStates: Readonly<Record<string, Part>> = {
  ...sheetStates,
  ...checkinStates,
  inform: at(inform),
  'inform-closed': at(inform),
  'inform-think': at({ ...inform, thinks: inform.texts.prompts[0] ?? null }),
  recall: at(recall),
  between: at({
    kind: 'before',
    date: '2026-12-08',
    start: '12:30',
    place: 'Dorpshuis De Rand',
    first: false,
    agreed,
    manifestPath: null,
  }),
  lane: at(backcast),
  'lane-table': { ...at(backcast), mine: { ...nothing, notes: [milestone('m1', 'Er is één toegang', {})] } },
  means: { ...at(backcast), ...draftOf('terugredeneren', 'Onderzoeken hoe de huiskamers beter bezocht worden') },
  'link-ambition': { ...at(backcast), ...draftOf('terugredeneren', 'In elk dorp en elke wijk is een huiskamer open.') },
  'link-enables': { ...at(backcast), ...draftOf('terugredeneren', 'In elk dorp en elke wijk is een huiskamer open.') },
  'field-organisations': {
    ...at({ ...backcast, links: [] }),
    ...draftOf('terugredeneren', 'In elk dorp en elke wijk is een huiskamer open.'),
  },
  'link-search': { ...at(actions), ...draftOf('acties', 'Begin met inwoners een huiskamer in twee dorpen.') },
  'field-choice': { ...at(today), ...draftOf('vandaag', 'Onze subsidie is steeds voor één jaar.') },
  'field-private': { ...at(today), ...draftOf('vandaag', 'Onze subsidie is steeds voor één jaar.') },
  'field-year': { ...at(today), ...draftOf('vandaag', 'Onze subsidie is steeds voor één jaar.') },
  'live-open': { ...at({ ...obstacle, live: 'open' as const }), ...draftOf('knelpunt', 'Niemand wist wie er belde.') },
  'live-turn': at({ ...obstacle, live: 'round' as const }),
  'live-wait': at({ kind: 'turn', texts: obstacle.texts, own: 'waiting', had: 3, of: 12 }),
  'rule-none': at(ruleShown),
  'field-theme': { ...at(obstacle), ...draftOf('knelpunt', 'Een jongere van 18 verloor zijn begeleider.') },
  'field-case': { ...at(obstacle), ...draftOf('knelpunt', 'Een jongere van 18 verloor zijn begeleider.') },
  'field-domains': { ...at(obstacle), ...draftOf('knelpunt', 'Een jongere van 18 verloor zijn begeleider.') },
  'field-person': { ...at(obstacle), ...draftOf('knelpunt', 'Een jongere van 18 verloor zijn begeleider.') },
  'field-money': { ...at(obstacle), ...draftOf('knelpunt', 'Een jongere van 18 verloor zijn begeleider.') },
  'field-url': { ...at(obstacle), ...draftOf('knelpunt', 'Een jongere van 18 verloor zijn begeleider.') },
  'mine-open': {
    ...at(backcast, {
      fieldsByStep: { terugredeneren: milestoneFields },
      linksByStep: {
        terugredeneren: [
          { ...ambitionLinks, list: 0 },
          { ...milestoneLinks, required: false, enables: true, list: 1 },
        ],
      },
      linkLists: [ambitionLinks.options, milestoneLinks.options],
      trail,
    }),
    mine: {
      ...nothing,
      notes: [
        milestone('m1', 'In elk dorp en elke wijk is een huiskamer open, zes dagen per week.', {}),
        milestone('m2', 'In acht dorpen staan hofjes waar oud en jong door elkaar wonen.', {
          links: 'a4 m2',
          carriers: 'corporatie zorggroep',
          noticed: 'Mijn moeder woont om de hoek.',
        }),
      ],
    },
  },
  check: at(check),
  'check-earlier': at(checkEarlier),
  doubt: at(doubt),
  'check-done': at(checkDone),
  'check-watch': at({ ...doubt, mayAnswer: false, first: 2 }, { me: { ...colleague, role: 'observer' } }),
  gradients: at(poll),
  'gradients-objection': at(poll),
  'poll-done': at(pollDone),
  'poll-shown': at(pollShown),
  'poll-colleague': at({ ...pollDone, mayAnswer: false }, { me: colleague }),
  dots: at(dots),
  'dots-placed': at(dotsPlaced),
  'dots-ready': at(dotsReady),
  'dots-colleague': at(dotsColleague, { me: colleague }),
  'dots-shown': at(dotsShown),
  'dots-few': at(dotsFew),
  'dots-none': at(noDots),
  assess: at(assess),
  'assess-shown': at(assessShown),
  thick: at(thick),
  assign: at(assign),
  'assign-date': at(assign),
  'assign-past': at(assign),
  'assign-colleague': at({ ...assign, mayAnswer: false }, { me: colleague }),
  standing: at(assignStanding),
  'from-shelf': at(assignShelf),
  'give-back': at(assignStanding),
  'standing-none': at({ ...assign, asked: [], route: assignStanding.route }),
  harvest: at(harvest),
  'harvest-look': at({
    ...harvest,
    texts: texts('slot-3', 'Eerste check-in plannen', 'Wanneer kijken we elkaar weer aan?'),
    mayAdd: false,
    own: [],
  }),
  whole: at({
    ...consent,
    texts: texts('instemmen', 'Instemmen', 'Heeft iemand een zwaarwegend bezwaar tegen deze tekst?'),
    round: { ...consent.round, bundle: null, text: 'De hele tekst', behaviour: null, index: 1, of: 1 },
    whole,
  }),
  where: {
    ...at(
      { kind: 'closed', manifestPath: '/m/abcdefghij234567' },
      {
        revealedSteps: [...revealed.revealedSteps, stepId('terugredeneren'), stepId('acties')],
        trail: {
          ...trail,
          endings: [
            { subject: bundleId('b0'), how: 'agreed', sharedBy: 7, of: 7 },
            { subject: bundleId('b0'), how: 'sentence', number: 1 },
            { subject: bundleId('b1'), how: 'not-shared' },
            { subject: asked.subject, how: 'route' },
            { subject: noteId('n6'), how: 'friction', beside: 'Wij zijn dichtbij' },
          ],
          reasons: [
            { why: 'double', words: null, notes: [noteId('n3')] },
            { why: 'other', words: 'te duur', notes: [noteId('n7')] },
          ],
        },
      },
    ),
    board: {
      ...board,
      notes: [
        ...board.notes,
        ...[
          { ...ownNote('n2', 'Lange adem'), bundle: bundleId('b1') },
          { ...ownNote('n3', 'Plezier in het werk'), bundle: null },
          { ...milestone('m2', 'In acht dorpen staan hofjes.', {}), bundle: null },
          { ...ownNote('r3', 'Begin met inwoners een huiskamer'), bundle: null },
          { ...ownNote('n6', 'Wie betaalt de huiskamer?'), bundle: null },
          { ...ownNote('n7', 'Een eigen gebouw'), bundle: null },
          { ...ownNote('n8', 'Elke week samen eten'), bundle: null },
        ].map((note) => ({ ...note, organisation: null, author: null, order: note.id, late: false, withdrawn: false })),
      ],
    },
    mine: {
      ...nothing,
      notes: [
        ownNote('n1', 'Menselijke maat'),
        ownNote('n2', 'Lange adem'),
        ownNote('n3', 'Plezier in het werk'),
        milestone('m2', 'In acht dorpen staan hofjes.', {}),
        { ...ownNote('r3', 'Begin met inwoners een huiskamer'), step: stepId('acties') },
        ownNote('n6', 'Wie betaalt de huiskamer?'),
        ownNote('n7', 'Een eigen gebouw'),
        ownNote('n8', 'Elke week samen eten'),
      ],
    },
  },
}
