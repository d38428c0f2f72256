import { sha256 } from '@noble/hashes/sha2.js'
import type { HandoverAnswer, ManifestView } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'
import { aVisionInput } from '@siroop/manifest/visionTestData'
import type { HandoverPage } from '../../src/participant/handover/handoverApi.js'

const atMs = Date.parse('2026-11-17T15:04:00Z')
const dayMs = 86_400_000
const { edition } = aVisionInput({ milestones: 12, observations: 0, commitments: 5 })
const { frozen } = edition
const [first] = frozen.sections.flatMap(({ commitments = [] }) => commitments)
const organisation = frozen.organisations.find(({ id }) => id === first?.owner) ?? frozen.organisations[0]
const notes = [...new Set(edition.herkomst.flatMap(({ noteIds }) => noteIds))].map((id, at) => ({
  id,
  text: ['Eén loket voor alles', 'Wij bellen terug, ook als het antwoord nee is'][at % 2] ?? '',
}))
const origin = { editions: [edition], notes } as unknown as ManifestView
const open: HandoverPage = {
  title: frozen.title,
  locale: 'nl',
  organisation: {
    id: organisation?.id ?? (undefined as never),
    name: organisation?.name ?? '',
    shape: organisation?.shape ?? 'circle',
    letters: null,
  },
  person: { name: 'Anna Bos', function: 'directeur-bestuurder' },
  codeTo: 'a…@polderrand.example',
  edition: 1,
  fingerprint: fingerprintOf(frozen, (bytes) => sha256(bytes)),
  frozen,
  statement: `Ik teken namens ${organisation?.name ?? ''} en sta voor deze waarden.`,
  state: 'open',
  newer: null,
  endsAtMs: atMs + 460 * dayMs,
  signed: {
    name: 'Marit Hoekstra',
    function: 'bestuurder',
    atMs,
    authority: 'own',
    condition: null,
    reserved: false,
    liftedAtMs: null,
  },
  chain: [],
  answer: null,
  manifestPath: '/m/abcdefghij234567',
}
const details = { name: 'Anna Bos', function: 'directeur-bestuurder', remark: 'De eerste stap kan pas na de zomer.' }
const reserved = { authority: 'subject-to-approval', condition: 'de raad van toezicht', reserved: true } as const
const look = (change: Partial<HandoverPage> = {}) => ({
  '/api/handover/look': { ...open, ...change },
  '/api/m/abcdefghij234567': origin,
})
const answered = (kind: HandoverAnswer, change: Partial<HandoverPage> = {}) =>
  look({
    state: 'answered',
    answer: { kind, atMs: atMs + 400 * dayMs, number: 1, details, mayLift: false },
    ...change,
  })
const before = { answer: { kind: 'with-remark', atMs: atMs + 200 * dayMs, number: 1 }, details } as const

/** Every state of the page of a new board member: what the server answers. */
export const handoverStates: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  'handover-open': () => look(),
  'handover-reserved': () => look({ signed: { ...open.signed, ...reserved } as never, chain: [before] }),
  'handover-answer': () => look(),
  'handover-remark-wrong': () => look(),
  'handover-not': () => look(),
  'handover-code': () => look(),
  'handover-took': () =>
    answered('takes-over', {
      answer: {
        kind: 'takes-over',
        atMs: atMs + 400 * dayMs,
        number: 1,
        details: { ...details, remark: null },
        mayLift: true,
      },
    }),
  'handover-remark': () => answered('with-remark'),
  'handover-refused': () => answered('not', { newer: 2 }),
  'handover-gone': () => look({ state: 'gone', signed: null }),
  'handover-replaced': () => look({ state: 'replaced', newer: 2 }),
}
