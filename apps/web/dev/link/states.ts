import { organisationId } from '@siroop/domain'
import type { LinkPage } from '../../src/participant/link/linkApi.js'
import { frozen, frozenFingerprint, frozenNext, nextFingerprint } from '../phone/edition.js'

const signedAtMs = Date.parse('2026-09-26T09:12:00Z')
const open: LinkPage = {
  title: frozen.title,
  locale: 'nl',
  organisation: { id: organisationId('ggd'), name: 'GGD', shape: 'triangle', letters: null },
  person: { name: 'Hanneke de Wit', function: 'directeur' },
  codeTo: 'h…@ggd.example',
  edition: 1,
  fingerprint: frozenFingerprint,
  frozen,
  statement: 'Ik teken namens GGD en sta voor deze waarden.',
  closingDate: '2026-12-15',
  state: 'open',
  newer: null,
  before: null,
  waitsFor: [],
  declined: [],
  grounds: { offered: ['own', 'after-decision', 'proxy', 'subject-to-approval'], atFirst: null },
  signed: null,
  manifestPath: '/m/abcdefghij234567',
}
const mark = {
  byMe: true,
  name: 'Hanneke de Wit',
  atMs: signedAtMs,
  authority: 'own' as const,
  condition: null,
  reserved: false,
  liftedAtMs: null,
  mayTakeBack: true,
}
const reserved = {
  ...mark,
  authority: 'subject-to-approval' as const,
  condition: 'de raad van toezicht',
  reserved: true,
}
const signed = (change: Partial<typeof mark> | Partial<typeof reserved> = {}, page: Partial<LinkPage> = {}) =>
  look({ state: 'signed', signed: { ...mark, ...change }, ...page })
const look = (change: Partial<LinkPage> = {}) => ({ '/api/sign/look': { ...open, ...change } })
/** The same words as the server's, in both languages. */
const refused = (error: string, nl: string, en: string) => ({ error, message: { nl, en } })
const wrongCode = refused(
  'sign-code-wrong',
  'Deze code klopt niet. Kijk in de laatste mail met een code, en typ de zes cijfers over.',
  'This code is not right. Look at the last mail with a code, and type its six digits.',
)
const ended = refused(
  'sign-link-ended',
  'Deze link werkt niet meer. De uitnodiging is verlopen, of er is nu iemand anders gevraagd. Vraag de begeleider om een nieuwe.',
  'This link does not work any more. The invitation has expired, or somebody else was asked. Ask the facilitator for a new one.',
)
/** The page of a link after its signature was taken back: signed the first time, open from then on. */
function takenBack() {
  let looks = 0
  return {
    '/api/sign/look': () => {
      looks += 1
      return looks === 1 ? { ...open, state: 'signed', signed: mark } : open
    },
  }
}

/** Every state of the page of somebody who signs by a link in a mail: what the server answers. */
export const linkStates: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  'link-open': () => look(),
  'link-sign': () => look(),
  'link-sign-wrong': () => look({ person: { name: '', function: '' } }),
  'link-code': () => look(),
  'link-code-wrong': () => ({ ...look(), '/api/sign/act': wrongCode }),
  'link-other': () => look(),
  'link-decline': () => look(),
  'link-delegate': () => look(),
  'link-delegate-wrong': () => look(),
  'link-delegate-code': () => look(),
  'link-passed-on': () => look(),
  'link-turn': () => look({ state: 'turn', waitsFor: ['Welzijn Polderrand', 'GGD'], ...gemeente }),
  'link-passed': () => look({ state: 'passed', declined: ['Welzijn Polderrand'] }),
  'link-next': () => look({ ...next, before: { number: 1, signed: true, frozen } }),
  'link-next-unsigned': () => look({ ...next, before: { number: 1, signed: false, frozen } }),
  'link-changing': () => look({ state: 'changing' }),
  'link-replaced': () => look({ state: 'replaced', newer: 2 }),
  'link-signed-newer': () => signed({ ...reserved, mayTakeBack: false }, { newer: 2 }),
  'link-signed': () => signed(),
  'link-signed-colleague': () => signed({ byMe: false, name: 'Joost van der Laan', mayTakeBack: false }),
  'link-reserved': () => signed(reserved, { declined: ['Welzijn Polderrand'] }),
  'link-lift': () => signed({ ...reserved, mayTakeBack: false }),
  'link-lifted': () =>
    signed({ ...reserved, reserved: false, liftedAtMs: signedAtMs + 8 * 86_400_000, mayTakeBack: false } as never),
  'link-withdraw': () => signed(),
  'link-withdrawn': takenBack,
  'link-declined': () => look({ state: 'declined', manifestPath: null }),
  'link-ended': () => ({ '/api/sign/look': ended }),
  'link-differs': () => look({ fingerprint: 'a'.repeat(frozenFingerprint.length) }),
  'link-away': () => ({}),
}
const next = { edition: 2, frozen: frozenNext, fingerprint: nextFingerprint, closingDate: '2028-03-01' } as const
const gemeente = {
  organisation: { id: organisationId('gemeente'), name: 'Gemeente Polderrand', shape: 'square', letters: null },
}
