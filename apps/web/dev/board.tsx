import '../src/ui/look/fonts.css'
import { addBundle, addNotes, mergeBundles, moveNote, setBundleLocked } from '@siroop/board'
import {
  bundleId,
  type FacilitatorView,
  noteId,
  type OrganisationShape,
  organisationId,
  organisationShapes,
  participantId,
  stepId,
  workshopId,
} from '@siroop/domain'
import { setCurrent } from '../src/connection/current.js'
import { TestServer } from '../src/connection/line/lineTestData.js'
import { replaceTransport } from '../src/connection/line/transport.js'
import { viewStore } from '../src/connection/viewStore.js'
import { boardCopy } from '../src/copy/board.js'
import { BoardPage } from '../src/facilitator/board/BoardPage.js'
import { mount } from '../src/mount.js'

const step = stepId('bundelen')
const source = stepId('waarden')
const names = ['Welzijn', 'GGD', 'Gemeente', 'Corporatie', 'Politie', 'Zorggroep', 'Inwoners']
const organisations = names.map((name, at) => ({
  id: organisationId(name.toLowerCase()),
  name,
  type: name.toLowerCase(),
  shape: organisationShapes[at] as OrganisationShape,
  letters: null,
}))
const bundles: [string, [string, number][]][] = [
  [
    'Wij beginnen bij de inwoner',
    [
      ['De inwoner voorop', 2],
      ['Menselijke maat', 5],
      ['Eén verhaal is genoeg', 0],
      ['De vraag eerst', 3],
      ['Luisteren', 1],
    ],
  ],
  [
    'Wij doen wat wij zeggen',
    [
      ['Afspraak is afspraak', 4],
      ['Duidelijkheid', 4],
      ['Warm overdragen', 2],
      ['Op tijd laten weten', 1],
    ],
  ],
  [
    'Iedereen telt mee',
    [
      ['Gelijke kansen', 1],
      ['Gelijkwaardigheid', 6],
      ['Niemand valt erbuiten', 0],
      ['Ook wie niet praat', 3],
    ],
  ],
  [
    'Wij zijn dichtbij',
    [
      ['Nabijheid', 3],
      ['Naam en gezicht', 3],
    ],
  ],
  [
    'Wij durven en wij leren',
    [
      ['Lef', 0],
      ['Leren van fouten', 1],
    ],
  ],
  [
    '',
    [
      ['Lange adem', 5],
      ['Samen dragen', 2],
    ],
  ],
]
const loose: [string, number][] = [
  ['Eenvoud', 3],
  ['Om de hoek', 0],
  ['Gewone taal', 6],
  ['Plezier in werk', 5],
  ['Gelijke behandeling', 2],
]

const server = new TestServer(true)
let count = 0
const lay = (text: string, organisation: number) => {
  count += 1
  const id = noteId(`n${count}`)
  const owner = organisations[organisation]?.id ?? null
  addNotes(server.doc, [
    { id, step: source, kind: 'waarde', text, organisation: owner, author: null, late: count === 3 },
  ])
  return id
}
bundles.forEach(([name, notes], at) => {
  const id = bundleId(`b${at}`)
  addBundle(server.doc, { id, step, name })
  for (const [text, organisation] of notes) moveNote(server.doc, { note: lay(text, organisation), bundle: id })
})
for (const [text, organisation] of loose) lay(text, organisation)
setBundleLocked(server.doc, { bundle: bundleId('b0'), locked: true })
// `?same`: two bundles of one name; `?aside`: a note that was set aside.
if (new URLSearchParams(location.search).has('same')) {
  const id = bundleId('b9')
  addBundle(server.doc, { id, step, name: 'Wij doen wat wij zeggen' })
  moveNote(server.doc, { note: lay('Nakomen', 6), bundle: id })
}
// `?merged`: one bundle was put into another one.
if (new URLSearchParams(location.search).has('merged'))
  mergeBundles(server.doc, { from: bundleId('b4'), into: bundleId('b3') })

replaceTransport({ endpoint: 'ws://fixture', Socket: server.Socket, indexedDb: undefined, random: () => 0.5 })
const workshop = workshopId('polderrand')
setCurrent({
  session: { kind: 'facilitator', workshop, participant: participantId('p1'), token: null },
  control: {
    send: async () => ({ ok: true }),
    waiting: () => 0,
    onWaiting: () => () => undefined,
    hurry: () => undefined,
    stop: () => undefined,
  },
})
const view = {
  audience: 'facilitator',
  version: 1,
  serverNowMs: Date.now(),
  documentEpoch: 1,
  workshop: {
    id: workshop,
    kind: 'demo',
    title: 'Polderrand',
    region: 'Polderrand',
    locale: 'nl',
    document: 'manifest',
  },
  organisations,
  programme: [{ step, kind: 'cluster', state: 'now' }],
  clock: { startedAtMs: Date.now(), endsAtMs: Date.now() + 4 * 60_000 - 5_000 },
  now: {
    texts: { step, kind: 'cluster', question: { nl: 'Waar vinden wij elkaar?', en: 'Where do we meet?' } },
    sourceSteps: [source],
  },
  sharedBundles: [{ bundle: bundleId('b0'), by: organisations.length, of: organisations.length }],
  countsVisible: true,
  unlike: [],
  parked: new URLSearchParams(location.search).has('aside')
    ? [{ subject: noteId('n20'), where: 'friction', text: '' }]
    : [],
  bin: [],
  meetings: [],
  lanes: [],
  rounds: [],
  position: null,
  silent: null,
  roster: [],
  wallScene: 'welcome',
} as unknown as FacilitatorView
viewStore.setState({ view, link: 'live' })
void mount(<BoardPage />, boardCopy)
// `?putback`: a moment after the board came in, the server puts a note back.
if (new URLSearchParams(location.search).has('putback'))
  setTimeout(() => server.line.takenBack({ why: 'bundle-locked', records: ['notes/n3'] }), 800)
