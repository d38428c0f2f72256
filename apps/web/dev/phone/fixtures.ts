import type { BoardSnapshot, MineSnapshot } from '@siroop/board'
import {
  bundleId,
  noteId,
  type Organisation,
  type OrganisationShape,
  organisationId,
  type ParticipantNow,
  type ParticipantView,
  participantId,
  roundId,
  sentenceId,
  signatureId,
  stepId,
  workshopId,
} from '@siroop/domain'
import type { Session } from '../../src/connection/session.js'
import { frozenFingerprint } from './edition.js'

const nowMs = Date.parse('2026-11-17T15:12:00Z')
export const values = stepId('waarden')
const grouping = stepId('groeperen')
export const session: Session = {
  kind: 'participant',
  workshop: workshopId('polderrand'),
  participant: participantId('deelnemer'),
  token: 'niet-geheim',
  code: '4711',
}
const names: readonly (readonly [string, string, OrganisationShape])[] = [
  ['ggd', 'GGD', 'triangle'],
  ['welzijn', 'Welzijn Polderrand', 'circle'],
  ['gemeente', 'Gemeente Polderrand', 'square'],
  ['corporatie', 'Woningcorporatie Polderrand', 'diamond'],
  ['politie', 'Politie', 'pentagon'],
  ['zorggroep', 'Zorggroep Polderrand', 'cross'],
  ['adviesraad', 'Adviesraad inwoners', 'ring'],
]
const organisations: readonly Organisation[] = names.map(([id, name, shape]) => ({
  id: organisationId(id),
  name,
  type: id,
  shape,
  letters: null,
}))
export const texts = (step: string, title: string, question: string) => ({
  step: stepId(step),
  kind: 'contribute' as const,
  title: { nl: title, en: title === 'Waarden' ? 'Values' : title },
  question: { nl: question, en: question.startsWith('Vanuit') ? 'From which values do you set out?' : question },
  explanation: { nl: 'We beginnen niet bij de problemen, maar bij wat voor ons telt.', en: 'What counts for us.' },
  prompts: [
    { nl: 'Waar zou u voor opstaan, ook als het u iets kost?', en: 'What would you stand up for, even at a cost?' },
    { nl: 'Wat mag een inwoner altijd van u verwachten?', en: 'What may a resident always expect of you?' },
  ],
})
export const valueTexts = texts('waarden', 'Waarden', 'Vanuit welke waarden vertrekt u?')
const groupTexts = texts('groeperen', 'Gedeelde waarden', 'Wat hoort bij elkaar?')
const field = {
  id: 'gedrag',
  type: 'text',
  label: { nl: 'Waaraan ziet u dat?', en: 'How can you see that?' },
  required: true,
  maxChars: 160,
} as const

export const base: ParticipantView = {
  version: 1,
  serverNowMs: nowMs,
  documentEpoch: 1,
  workshop: {
    id: workshopId('polderrand'),
    kind: 'real',
    title: 'Visie 2040 Polderrand',
    region: 'Polderrand',
    document: 'manifest',
    locale: 'nl',
  },
  organisations,
  audience: 'participant',
  me: {
    id: participantId('deelnemer'),
    name: 'Bestuurder GGD',
    organisation: organisationId('ggd'),
    role: 'boardMember',
    spokesperson: true,
    spokenFor: true,
    spokenOnPaper: false,
    spokespersonName: 'Bestuurder GGD',
    askedBy: null,
    iAsked: false,
  },
  clock: { startedAtMs: nowMs - 120_000, endsAtMs: nowMs + 290_000 },
  chapter: { nl: 'Waarden' },
  now: {
    kind: 'before',
    date: '2026-11-17',
    start: '16:00',
    place: 'Dorpshuis De Rand',
    first: true,
    agreed: [],
    manifestPath: null,
  },
  revealedSteps: [],
  fieldsByStep: { waarden: [field] },
  linksByStep: {},
  ownLinks: {},
  penned: [],
  linkLists: [],
  noteKindByStep: { waarden: 'waarde' },
  noteLimitsByStep: { waarden: { maxChars: 80, maxNotes: 5 } },
  trail: { horizons: [], endings: [], firstCheckin: null, reasons: [], inDocument: [] },
  calledAtMs: null,
}
export const colleague = {
  ...base.me,
  spokesperson: false,
  spokenFor: true,
  spokenOnPaper: false,
  spokespersonName: 'Bestuurder GGD',
  name: 'Beleidsadviseur GGD',
}
export const write: Extract<ParticipantNow, { kind: 'write' }> = {
  kind: 'write',
  live: null,
  texts: valueTexts,
  noteKind: 'waarde',
  fields: [field],
  links: [],
  lane: null,
  maxChars: 80,
  perPerson: { min: 1, max: 5 },
  attribution: 'organisation',
  fromFour: false,
  promptsOpen: false,
  beforehand: null,
}
export const sort: Extract<ParticipantNow, { kind: 'sort' }> = {
  kind: 'sort',
  texts: groupTexts,
  sourceSteps: [values],
  mayMove: true,
  mayName: true,
  share: { index: 0, of: 1 },
}
const round = {
  round: roundId('ronde'),
  step: grouping,
  bundle: bundleId('b1'),
  text: 'Wij beginnen bij de inwoner',
  behaviour: 'bij elk besluit vragen we wat de inwoner hiervan merkt.',
  attempt: 1,
  index: 2,
  of: 6,
}
export const consent: Extract<ParticipantNow, { kind: 'consent' }> = {
  kind: 'consent',
  texts: groupTexts,
  round,
  status: 'open',
  mayAnswer: true,
  ownAnswer: null,
  result: null,
  whole: null,
}
export const result = {
  standFor: [],
  liveWith: [],
  objections: [],
  missing: [{ organisation: organisationId('politie'), why: 'absent' as const, reason: 'melding' }],
  outcome: 'agreed' as const,
  sharedBy: 6 as number | null,
  countsVisible: true,
}
export const sentence = {
  id: sentenceId('zin'),
  version: 2,
  heading: null,
  text: 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.',
  previousText: 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen snel.',
  free: false,
  sources: [noteId('n1'), noteId('k1')],
  ownAnswer: null,
  recognised: false,
}
export const draft: Extract<ParticipantNow, { kind: 'draft' }> = {
  kind: 'draft',
  texts: texts('lezen', 'Manifest', 'Is dit onze tekst?'),
  sentence,
  index: 5,
  of: 12,
  mayAnswer: true,
}
export const sign: Extract<ParticipantNow, { kind: 'sign' }> = {
  kind: 'sign',
  texts: texts('tekenen', 'Ondertekenen', 'Tekent u deze waarden, en namens wie?'),
  edition: { number: 1, title: 'Onze waarden, Polderrand', fingerprint: frozenFingerprint, status: 'open-for-signing' },
  mayClaim: false,
  maySign: true,
  own: { kind: 'open' },
  statement: 'Ik teken namens GGD en sta voor deze waarden.',
  grounds: { offered: ['own', 'after-decision', 'proxy', 'subject-to-approval'], atFirst: null },
  changing: false,
  before: null,
  declined: [],
  manifestPath: '/m/abcdefghij234567',
}
export const signed = {
  kind: 'signed',
  signature: signatureId('handtekening'),
  authority: 'after-decision',
  details: { name: 'Bestuurder GGD', function: 'Directeur', sentence: 'Ik kom ook als het schuurt.', condition: null },
  atMs: nowMs,
  byMe: true,
  mayWithdraw: true,
  mayLift: false,
  liftedAtMs: null,
} as const
const condition = 'de raad van toezicht'
export const reserved = {
  ...signed,
  authority: 'subject-to-approval',
  details: { ...signed.details, condition },
  mayLift: true,
} as const
export const lifted = { ...reserved, mayWithdraw: false, mayLift: false, liftedAtMs: nowMs + 5 * 86_400_000 } as const

export const ownNote = (id: string, text: string, gedrag = '') => ({
  id: noteId(id),
  step: values,
  kind: 'waarde',
  text,
  fields: gedrag === '' ? {} : { gedrag },
  status: 'submitted' as const,
})
export const first = ownNote('n1', 'Menselijke maat', 'We beginnen bij het verhaal, niet bij het formulier.')
export const nothing: MineSnapshot = { notes: [], drafts: {}, ready: [], broken: 0 }
export const one: MineSnapshot = { ...nothing, notes: [first] }
export const three: MineSnapshot = {
  ...nothing,
  notes: [first, ownNote('n2', 'Lange adem'), ownNote('n3', 'Plezier in het werk', 'Wij lachen.')],
}
const bundleNames = ['Wij beginnen bij de inwoner', 'Wij doen wat wij zeggen', 'Iedereen telt mee', 'Wij zijn dichtbij']
const counts = [10, 8, 7, 5]
const boardNote = ([id, text, gedrag = '']: readonly [string, string, string?], bundle: string | null = null) => ({
  ...ownNote(id, text, gedrag),
  organisation: organisationId('ggd'),
  author: null,
  bundle: bundle === null ? null : bundleId(bundle),
  order: id,
  late: false,
  withdrawn: false,
})
export const board: BoardSnapshot = {
  broken: 0,
  bundles: bundleNames.map((name, place) => ({
    id: bundleId(`b${place}`),
    step: grouping,
    name,
    order: `a${place}`,
    locked: false,
    mergedInto: null,
  })),
  notes: [
    boardNote(['n1', 'Menselijke maat', 'We beginnen bij het verhaal, niet bij het formulier.'], 'b0'),
    ...counts.flatMap((count, place) =>
      Array.from({ length: count - (place === 0 ? 1 : 0) }, (_, rank) =>
        boardNote([`m${place}-${rank}`, 'Een ander briefje'], `b${place}`),
      ),
    ),
    boardNote(['k1', 'Warm overdragen', 'We bellen de ander voordat we iemand doorsturen.']),
    boardNote(['k2', 'Gewone taal', 'Een brief is in één keer te begrijpen.']),
    { ...boardNote(['k3', 'Plezier in het werk']), late: true },
  ],
}
export const revealed = { revealedSteps: [values] }
export const objection = {
  id: 'b' as never,
  organisation: organisationId('zorggroep'),
  reason: '“Elk besluit” is te veel. Bij een melding van onze nachtdienst kan dat niet.',
  state: 'raised' as const,
  aboutText: round.text,
}
