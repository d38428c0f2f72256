import { workshopId } from '@siroop/domain'
import type { ReactNode } from 'react'
import { ConnectionsView } from '../../../src/facilitator/connections/ConnectionsView.js'
import type {
  ConnectionActs,
  ConnectionsState,
  HookState,
  TokenState,
} from '../../../src/facilitator/connections/connectionsApi.js'
import { TopLine } from '../../../src/facilitator/FacilitatorApp.js'

const dayMs = 24 * 3_600_000
const now = Date.parse('2026-11-27T20:00:00Z')
const token = (change: Partial<TokenState>): TokenState => ({
  id: 't1',
  name: 'Dashboard gemeente Polderrand',
  scopes: ['manifest', 'route', 'check-ins'],
  workshops: null,
  by: 'Noor de Wit',
  madeAtMs: now - 20 * dayMs,
  expiresAtMs: now + 70 * dayMs,
  usedAtMs: now,
  ended: null,
  mayEnd: true,
  ...change,
})
const message = (change: Partial<HookState['latest'][number]>): HookState['latest'][number] => ({
  ...{ id: 'm9', event: 'pa6ukqd3w2v6h0', kind: 'manifest.signed', workshop: 'Visie 2040 sociaal domein' },
  ...{ madeAtMs: now - 3_600_000, state: 'sent', tries: 1, cameBack: 'status-204', endedAtMs: now, nextAtMs: null },
  ...change,
})
const hook = (change: Partial<HookState>): HookState => ({
  id: 'h1',
  name: 'Zaaksysteem',
  url: 'https://zaken.polderrand.example/siroop/berichten?bron=siroop',
  kinds: ['manifest.signed', 'manifest.edition', 'progress.added'],
  workshops: null,
  by: 'Noor de Wit',
  madeAtMs: now - 20 * dayMs,
  on: true,
  mayEnd: true,
  waiting: 0,
  sentAtMs: now,
  problem: null,
  failed: [],
  latest: [
    message({}),
    message({ id: 'm8', event: 'c8wq2n5yx1r0bt', kind: 'try', workshop: null, madeAtMs: now - dayMs }),
  ],
  ...change,
})
const full: ConnectionsState = {
  webhooks: { isPublic: true, origins: [] },
  documentPath: '/api/v1/openapi.json',
  spaces: [
    {
      id: 'r1',
      name: 'Sociaal domein Polderrand',
      workshops: [
        { id: workshopId('w1'), title: 'Visie 2040 sociaal domein' },
        { id: workshopId('w2'), title: 'Check-in een jaar later' },
      ],
      tokens: [
        token({}),
        token({
          id: 't2',
          name: 'Raad',
          scopes: ['manifest', 'signatories'],
          workshops: ['Visie 2040 sociaal domein'],
          usedAtMs: null,
        }),
        token({ id: 't3', name: 'Proef van de leverancier', by: 'Sam', mayEnd: false, ended: 'maker-gone' }),
        token({ id: 't4', name: 'Oude website', ended: 'revoked' }),
      ],
      hooks: [
        hook({}),
        hook({
          ...{
            id: 'h2',
            name: 'Dashboard',
            url: 'https://dashboard.polderrand.example/',
            kinds: ['shelf.item'],
            waiting: 3,
          },
          ...{ workshops: ['Visie 2040 sociaal domein'], sentAtMs: null, problem: 'no-answer' },
          latest: [
            message({
              ...{ id: 'm7', kind: 'checkin.ended', state: 'waiting', tries: 2, cameBack: 'no-answer' },
              ...{ endedAtMs: null, nextAtMs: now + 300_000 },
            }),
            message({ id: 'm6', state: 'waiting', tries: 0, cameBack: null, endedAtMs: null, nextAtMs: now }),
            message({
              ...{ id: 'm1', state: 'failed', tries: 8, cameBack: 'status-500', madeAtMs: now - 3 * dayMs },
              ...{ endedAtMs: now - dayMs },
            }),
            message({ id: 'm5', kind: 'shelf.item', workshop: null, madeAtMs: now - 5 * dayMs }),
          ],
          failed: [
            { id: 'm1', kind: 'manifest.signed', madeAtMs: now - 3 * dayMs, tries: 8, problem: 'status-500' },
            { id: 'm2', kind: 'try', madeAtMs: now - 4 * dayMs, tries: 1, problem: 'private-address' },
          ],
        }),
        hook({
          ...{ id: 'h3', name: 'Archief', on: false, by: null, sentAtMs: null, waiting: 1 },
          latest: [message({ state: 'waiting', tries: 1, cameBack: 'status-410', endedAtMs: null })],
        }),
      ],
    },
  ],
}
const empty: ConnectionsState = {
  ...full,
  spaces: [{ id: 'r1', name: '', workshops: [], tokens: [], hooks: [] }],
}
const done = async () => ({ ok: true, value: {} }) as const
const wrong = {
  code: 'webhook-address-not-allowed',
  message: {
    nl: 'Naar dit adres mag deze server niets sturen. Wie de server beheert, kan het toestaan.',
    en: 'This server may not send anything to this address. Whoever runs the server can allow it.',
  },
}
const acts: ConnectionActs = {
  makeToken: async () => ({ ok: true, value: { token: 'siroop_2nqv0yQm3m1c1cNnY0Ww7m2m1v7bXgkXb5uX2u0p1rA' } }),
  makeHook: async () => ({ ok: false, error: wrong }),
  endToken: done,
  switchHook: done,
  tryHook: done,
  sendAgain: done,
  removeHook: done,
  look: async () => undefined,
}

function Connections({ state }: { readonly state: ConnectionsState }) {
  return (
    <div className="home">
      <TopLine />
      <ConnectionsView {...{ state, acts }} problem={null} />
    </div>
  )
}

/** States of the screen of connections, by name. */
export const connectionStates: Readonly<Record<string, () => ReactNode>> = {
  connections: () => <Connections state={full} />,
  'connections-empty': () => <Connections state={{ ...empty, webhooks: null }} />,
  'connections-token': () => <Connections state={full} />,
  'connections-hook': () => <Connections state={full} />,
  'connections-made': () => <Connections state={full} />,
  'connections-log': () => <Connections state={full} />,
  'connections-sure': () => <Connections state={full} />,
  'connections-off': () => <Connections state={{ ...full, webhooks: null }} />,
}
