import type { MineSnapshot } from '@siroop/board'
import { bundleId, organisationId, stepId } from '@siroop/domain'
import { at, type Part, type State } from './at.js'
import { playedStates } from './chapters/played.js'
import { frozen, frozenNext, nextFingerprint } from './edition.js'
import {
  base,
  board,
  colleague,
  consent,
  draft,
  first,
  lifted,
  nothing,
  objection,
  one,
  ownNote,
  reserved,
  result,
  revealed,
  sentence,
  sign,
  signed,
  sort,
  texts,
  three,
  values,
  valueTexts,
  write,
} from './fixtures.js'
import { workStates } from './workStates.js'

export { session } from './fixtures.js'

const threeAtMost = { noteLimitsByStep: { waarden: { maxChars: 80, maxNotes: 3 } } }
/** Three notes on the table, one that was taken back as too many, and one that was too long. */
const offTable: MineSnapshot = {
  ...three,
  drafts: {
    't-n7-waarden': 'Blijven als het moeilijk wordt',
    't-n8-waarden': 'Wij bellen eerst, ook op zondag, ook als het over iets kleins gaat, en wij bellen altijd terug',
  },
}

/** Every state that a phone can be in. */
/** The second edition, after the one that this organisation signed. */
const nextSign = {
  ...sign,
  edition: { ...sign.edition, number: 2, fingerprint: nextFingerprint },
  before: { number: 1, signed: true },
}

export const states: Readonly<Record<string, Part | (() => Part)>> = {
  ...workStates,
  ...playedStates,
  before: {},
  loading: { view: null, link: 'connecting' },
  kept: {
    view: null,
    link: 'away',
    safety: 'on-this-device',
    mine: { ...three, drafts: { waarden: 'Lange adem' } },
    asked: valueTexts,
  },
  'kept-nothing': { view: null, link: 'away', mine: nothing },
  refused: { view: null, link: 'refused' },
  'no-session': { view: null, noSession: true },
  write: { ...at(write), mine: { ...nothing, drafts: { waarden: 'Menselijke maat' } } },
  'write-empty': at(write),
  'write-few': { ...at({ ...write, attribution: 'anonymous' }), mine: nothing },
  'write-beforehand': {
    ...at({ ...write, fromFour: true, beforehand: { date: '2026-10-03', start: '13:30' } }),
    mine: nothing,
  },
  'ready-beforehand': {
    ...at({ ...write, fromFour: true, beforehand: { date: '2026-10-03', start: '13:30' } }),
    mine: { ...one, ready: [stepId('waarden')] },
  },
  rehearsal: { ...at(write), view: { ...base, ...at(write).view, workshop: { ...base.workshop, kind: 'rehearsal' } } },
  'write-prompts': { ...at({ ...write, promptsOpen: true }), mine: one },
  'write-long': { ...at(write), mine: { ...nothing, drafts: { waarden: `${'lang '.repeat(17)}` } } },
  field: { ...at(write), mine: { ...nothing, drafts: { waarden: 'Menselijke maat' } } },
  table: { ...at(write), mine: one },
  aloud: { ...at(write), mine: three },
  'aloud-reads': at(consent),
  offline: {
    ...at(write),
    link: 'away',
    safety: 'on-this-device',
    mine: { ...three, drafts: { waarden: 'Lange adem' } },
  },
  'away-waits': { link: 'away', safety: 'on-this-device' },
  'mine-rescued': {
    ...at(write),
    mine: one,
    rescued: ['Lef\nWe proberen iets uit, ook als het nog niet in de regels past.', 'Half getypt'],
  },
  waits: { ...at(write), safety: 'not-safe', mine: { ...nothing, drafts: { waarden: 'Lange adem' } } },
  detour: { ...at(write), detour: true, mine: one },
  'not-safe': { ...at(write), link: 'away', safety: 'not-safe', mine: one },
  full: { ...at({ ...write, perPerson: { min: 1, max: 3 } }), mine: three },
  ready: { ...at(write), mine: { ...three, ready: [values], drafts: { waarden: 'Half' } } },
  look: at({ kind: 'look-ahead', texts: valueTexts, mode: 'plenary', why: 'reveal' }),
  paused: { ...at({ kind: 'look-ahead', texts: null, mode: null, why: 'paused' }), link: 'away' },
  talk: at({
    kind: 'talk',
    texts: texts('praat', 'Praat', 'Wanneer zag u samenwerken echt werken voor een inwoner?'),
    mode: 'pairs',
  }),
  break: at({ kind: 'break', texts: valueTexts, next: { nl: 'Gedeelde waarden' } }),
  mine: { ...at(write), safety: 'on-this-device', mine: three },
  'put-back': { ...at({ ...write, perPerson: { min: 1, max: 3 } }, threeAtMost), mine: offTable, putBack: true },
  'mine-off-table': { ...at({ ...write, perPerson: { min: 1, max: 3 } }, threeAtMost), mine: offTable },
  'mine-late': {
    ...at(sort, revealed),
    mine: { ...nothing, notes: [ownNote('n9', 'Blijven als het moeilijk wordt'), first], drafts: { waarden: 'Lef' } },
  },
  card: at(sort, revealed),
  moved: at(sort, revealed),
  new: at(sort, revealed),
  'new-same': at(sort, revealed),
  'sort-others': {
    ...at({ ...sort, share: { index: 0, of: 2 } }, revealed),
    board: {
      ...board,
      notes: board.notes
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .map((note, rank) => (rank % 2 === 0 ? { ...note, bundle: note.bundle ?? bundleId('b0') } : note)),
    },
  },
  'sort-done': {
    ...at(sort, revealed),
    board: { ...board, notes: board.notes.filter((note) => note.bundle !== null) },
  },
  consent: at(consent),
  objection: at(consent),
  answered: at({ ...consent, ownAnswer: { answer: 'live-with', reason: null } }),
  colleague: at({ ...consent, mayAnswer: false }, { me: colleague }),
  'colleague-seen': at(
    { ...consent, mayAnswer: false, ownAnswer: { answer: 'live-with', reason: null } },
    { me: colleague },
  ),
  nobody: at({ ...consent, mayAnswer: false }, { me: { ...colleague, spokenFor: false, spokespersonName: null } }),
  takeover: at(consent, { me: { ...base.me, askedBy: 'Beleidsadviseur GGD' } }),
  shown: at({
    ...consent,
    status: 'shown',
    mayAnswer: false,
    ownAnswer: { answer: 'stand-for', reason: null },
    result,
  }),
  'shown-objection': at({
    ...consent,
    status: 'shown',
    mayAnswer: false,
    ownAnswer: { answer: 'stand-for', reason: null },
    result: { ...result, outcome: 'open', objections: [objection] },
  }),
  draft: at(draft),
  origin: { ...at(draft), board },
  'origin-none': at({ ...draft, sentence: { ...sentence, free: true, sources: [] } }),
  proposal: at(draft),
  recognise: at({ ...draft, sentence: { ...sentence, ownAnswer: 'sign-as-is', recognised: true } }),
  'draft-colleague': at({ ...draft, mayAnswer: false }, { me: colleague }),
  read: at(sign),
  'read-colleague': at({ ...sign, maySign: false, mayClaim: true }, { me: colleague }),
  sign: at(sign),
  'not-now': at(sign),
  'sign-next': { ...at(nextSign), frozen: frozenNext },
  'sign-changing': at({ ...sign, changing: true, maySign: false }),
  'signed-declined': at({ ...sign, own: signed, maySign: false, declined: [organisationId('gemeente')] }),
  later: at({ ...sign, own: { kind: 'later', until: '2026-12-15' } }),
  declined: at({ ...sign, own: { kind: 'declined' } }),
  signed: at({ ...sign, own: signed, maySign: false }),
  'signed-reserved': at({ ...sign, own: reserved, maySign: false }),
  'signed-lift': at({ ...sign, own: reserved, maySign: false }),
  'signed-lifted': at({ ...sign, own: lifted, maySign: false }),
  closed: at({ kind: 'closed', manifestPath: '/m/abcdefghij234567' }, revealed),
  help: at(write),
}

/** The state that the address asks for. */
export function stateNow(): State {
  const wanted = states[new URLSearchParams(location.search).get('state') ?? ''] ?? {}
  const part = typeof wanted === 'function' ? wanted() : wanted
  return {
    link: 'live',
    mine: one,
    board,
    safety: 'all-safe',
    frozen,
    noSession: false,
    putBack: false,
    detour: false,
    rescued: [],
    asked: null,
    ...part,
    view: part.view === null ? null : { ...base, ...part.view },
  }
}
