import type { BoardSnapshot } from '@siroop/board'
import {
  bundleId,
  itemId,
  noteId,
  type Organisation,
  objectionId,
  organisationId,
  organisationShapes,
  roundId,
  sentenceId,
  stepId,
  type WallNow,
} from '@siroop/domain'
import { wallCopy } from '../src/copy/wall.js'
import '../src/ui/look/fonts.css'
import { anAgreementInput } from '@siroop/manifest/resultTestData'
import { aVisionFrozen } from '@siroop/manifest/visionTestData'
import { mount } from '../src/mount.js'
import { RoomScene } from '../src/ui/room/RoomScene.js'
import { RehearsalMark } from '../src/wall/RehearsalMark.js'
import { lanes, withLanes } from './wall/lanes.js'
import { playedNames, playedScene } from './wall/played.js'
import { visionScenes } from './wall/vision.js'

/** Every scene of the room screen with invented content: `/wall.html?scene=bundles&count=7`. */
const query = new URLSearchParams(location.search)
const scene = query.get('scene') ?? 'welcome'
const count = Number(query.get('count') ?? 7)
const names = [
  'Welzijn Polderrand',
  'GGD Polderrand',
  'Gemeente Polderrand',
  'Woningcorporatie Polderrand',
  'Politie Polderrand',
  'Zorggroep Polderrand',
  'Inwoners (adviesraad)',
]
const organisations: Organisation[] = Array.from({ length: count }, (_, index) => ({
  id: organisationId(`o-${index}`),
  name: names[index] ?? `Vereniging Dorpsbelang ${index}`,
  type: 'welzijn',
  shape: organisationShapes[index % 12] ?? 'circle',
  letters: index >= 12 ? `V${index % 10}` : null,
}))
const values = [
  'Wij beginnen bij de inwoner',
  'Wij doen wat wij zeggen',
  'Iedereen telt mee',
  'Wij zijn dichtbij',
  'Wij durven en wij leren',
  'Wij houden het lang vol',
]
const words = [
  'De inwoner voorop',
  'Menselijke maat',
  'Eén verhaal is genoeg',
  'Afspraak is afspraak',
  'Duidelijkheid',
  'Vertrouwen',
  'Gelijke kansen',
  'Nabijheid',
  'Een naam en een gezicht',
  'Lef',
  'Leren van wat niet lukt',
  'Lange adem',
]
const notes = Number(query.get('notes') ?? 46)
const piles = Number(query.get('piles') ?? 6)
const step = stepId('waarden')
const board: BoardSnapshot = {
  broken: 0,
  bundles: Array.from({ length: piles }, (_, index) => ({
    id: bundleId(`b-${index}`),
    step: stepId('groeperen'),
    name: values[index % 6] ?? '',
    order: `a${index}`,
    locked: index === 0,
    mergedInto: null,
  })),
  notes: Array.from({ length: notes }, (_, index) => ({
    id: noteId(`n-${index}`),
    step,
    kind: 'waarde',
    text: words[index % 12] ?? '',
    fields: {},
    organisation: organisations[(index * 3) % count]?.id ?? null,
    author: null,
    bundle: index > notes - 4 ? null : bundleId(`b-${index % piles}`),
    order: `a${index}`,
    late: false,
    withdrawn: false,
  })),
}
const both = (nl: string) => ({ nl, en: nl })
const texts = {
  step,
  kind: 'contribute' as const,
  title: both('Waarden'),
  question: both('Vanuit welke waarden vertrekt u?'),
  explanation: both('Schrijf in stilte. Eén waarde per briefje.'),
  prompts: [both('Wanneer zag u samenwerken echt werken voor een inwoner?')],
}
const round = {
  round: roundId('r-1'),
  step,
  bundle: bundleId('b-0'),
  text: values[0] ?? '',
  behaviour: 'Bij elk plan vragen we wat de inwoner hiervan merkt.',
  attempt: 1,
  index: 1,
  of: 6,
}
const all = organisations.map(({ id }) => id)
const result = {
  standFor: all.slice(0, -1),
  liveWith: all.slice(-1),
  objections: [],
  missing: [],
  outcome: 'agreed' as const,
  sharedBy: count >= 4 ? all.length : null,
  countsVisible: count >= 4,
}
const objection = {
  id: objectionId('x-1'),
  organisation: organisationId('o-4'),
  reason: '“Elk besluit” is te veel. Bij een melding in de nacht kan dat niet.',
  state: 'raised' as const,
  aboutText: '',
}
const edition = {
  number: 1,
  title: 'Manifest Polderrand 2040',
  fingerprint: '7f3a91c40be25d18a6f0',
  status: 'open-for-signing' as const,
}
const states = ['signed', 'signed', 'open', 'open', 'later', 'signed-with-reservation', 'signed'] as const
const sign: Extract<WallNow, { kind: 'sign' }> = {
  kind: 'sign',
  ...{ texts, edition, next: null },
  signing: organisations.map(({ id }, index) => ({
    organisation: id,
    state: states[index % 7] ?? 'open',
    until: states[index % 7] === 'later' ? '2026-12-15' : null,
    ...{ signature: null, paper: null, invited: null, liftedAtMs: null, withdrawn: false },
  })),
}
/** The last one signed: the drop closes. */
const signing = sign.signing.map((row) => ({ ...row, state: 'signed' as const, until: null }))
const scenes: Record<string, WallNow> = {
  welcome: { kind: 'welcome', date: '2026-09-24', start: '13:00', wifi: null },
  wifi: {
    kind: 'welcome',
    date: '2026-09-24',
    start: '13:00',
    wifi: { network: 'Dorpshuis Polderrand', password: 'koffie om tien uur' },
  },
  inform: { kind: 'inform', texts, thinks: null, picture: null, principles: [], agreed: [] },
  silent: { kind: 'silent', texts, notes },
  talk: { kind: 'talk', texts, mode: 'pairs' },
  notes: { kind: 'notes', texts, sourceSteps: [step], sorted: null, live: false, round: null, revealedAtVersion: 1 },
  lanes,
  bundles: {
    kind: 'bundles',
    texts: { ...texts, question: both('Waar vinden wij elkaar?') },
    part: null,
    sourceSteps: [step],
    agreed: [{ bundle: bundleId('b-0'), sharedBy: count >= 4 ? count : null, of: count }],
    countsVisible: count >= 4,
  },
  closedround: {
    kind: 'consent',
    texts,
    round,
    status: 'open',
    answered: Math.max(1, count - 2),
    of: count,
    result: null,
    whole: null,
  },
  shared: { kind: 'consent', texts, round, status: 'shown', answered: count, of: count, result, whole: null },
  objection: {
    kind: 'consent',
    texts,
    round,
    status: 'shown',
    answered: count,
    of: count,
    result: { ...result, outcome: 'open', objections: [objection] },
    whole: null,
  },
  harvest: {
    kind: 'harvest',
    texts: { ...texts, question: both('Wanneer kijken wij of we naar deze waarden leven?') },
    lines: ['In het dorpshuis, met inwoners erbij'],
    checkinDates: ['2027-11-23'],
  },
  draft: {
    kind: 'draft',
    texts,
    sentence: {
      heading: null,
      text: 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen binnen een maand.',
      previousText: 'Niemand staat alleen met geldzorgen. Wij weten het vroeg en helpen snel.',
      version: 2,
    },
    index: 5,
    of: 12,
    recognisedBy: all.slice(0, -2),
    proposals: 2,
    asked: false,
    all: [],
  },
  read: {
    kind: 'draft',
    texts: { ...texts, question: both('Is dit onze tekst?') },
    sentence: null,
    index: 0,
    of: 6,
    recognisedBy: [],
    proposals: 0,
    asked: false,
    all: values
      .slice(0, Number(query.get('values') ?? 6))
      .map((heading) => ({ heading, text: 'Bij elk besluit vragen we wat de inwoner hiervan merkt.', settled: true })),
  },
  sign,
  'sign-all': { ...sign, signing },
  'sign-agreement': sign,
  'sign-vision': sign,
  'sign-changing': { ...sign, next: 2 },
  break: { kind: 'break', texts: { ...texts, title: both('Pauze') }, next: both('2040'), agreed: values.slice(0, 5) },
  agreed: { kind: 'agreed', agreed: values },
  closed: { kind: 'closed', agreed: values.slice(0, 5), next: null, manifestPath: '/m/abcdefghijklmnop' },
}
const vision = visionScenes({
  organisations,
  content: query.get('content') === 'en' ? 'en' : 'nl',
  number: (name, usual) => Number(query.get(name) ?? usual),
})
const nowMs = Date.parse('2026-09-24T11:05:00Z') + Number(query.get('after') ?? 0) * 1000
const frozen = {
  format: 'siroop-manifest/1' as const,
  title: edition.title,
  edition: 1,
  locale: 'nl' as const,
  region: 'Polderrand',
  kind: 'real' as const,
  organisations: [],
  checkinDates: [],
  inForceRule: { minimumSignatures: 1, closingDate: '2026-12-15' },
  signingStatement: '',
  sections: [
    {
      id: 'a',
      render: 'cards' as const,
      title: 'Waarden',
      body: 'De vragen in Polderrand worden groter. Geen van ons kan ze alleen oplossen.',
      sentences: values.slice(0, Number(query.get('values') ?? 5)).map((heading, index) => ({
        id: sentenceId(`z-${index}`),
        version: 1,
        heading,
        text: 'Bij elk besluit vragen we wat de inwoner hiervan merkt.',
        free: false,
        item: itemId(`i-${index}`),
        sources: [],
        bundle: null,
      })),
    },
  ],
}
const other =
  scene === 'sign-agreement' ? anAgreementInput().edition.frozen : scene === 'sign-vision' ? aVisionFrozen() : null
const played = scenes[scene] || vision.scenes[scene] ? null : playedScene(scene)
const now = scenes[scene] ?? vision.scenes[scene] ?? played?.view.now
/** For the script that goes past every scene. */
Object.assign(window, { stateNames: [...Object.keys(scenes), ...Object.keys(vision.scenes), ...playedNames] })
if (now) {
  void mount(
    <main className="room" data-theme="room" data-room={query.get('room') ?? undefined}>
      <RoomScene
        now={now}
        title={played?.view.workshop.title ?? 'Visie 2040 Polderrand'}
        region="Polderrand"
        document={played?.view.workshop.document ?? 'manifest'}
        organisations={played?.view.organisations ?? organisations}
        clock={{ startedAtMs: nowMs - 300_000, endsAtMs: nowMs + 290_000 }}
        nowMs={nowMs}
        joinCode="4729"
        address="http://siroop.example"
        inside={14}
        board={played?.board ?? (scenes[scene] ? withLanes(board) : vision.board)}
        frozen={played?.frozen ?? other ?? frozen}
      />
      <RehearsalMark kind={query.has('rehearsal') ? 'rehearsal' : 'real'} />
    </main>,
    wallCopy,
  )
}
