import {
  bundleId,
  type FrozenManifest,
  itemId,
  type Locale,
  type ManifestEdition,
  noteId,
  organisationId,
  organisationShapes,
  sentenceId,
  signatureId,
} from '@siroop/domain'
import type { PrintInput } from './printInput.js'

const partners = [
  ['welzijn', 'Welzijn Polderrand', 'bestuurder', 'Wij vieren wat lukt, met de mensen die het deden.'],
  ['ggd', 'GGD', 'directeur publieke gezondheid', 'Ik kom ook als het schuurt.'],
  ['gemeente', 'Gemeente Polderrand', 'burgemeester', 'Wij houden ons hieraan, ook na een verkiezing.'],
  ['corporatie', 'Woningcorporatie', 'bestuurder', 'Wie een probleem ziet, belt eerst.'],
  ['politie', 'Politie', 'teamchef', null],
  ['zorggroep', 'Zorggroep', 'raad van bestuur', 'Wij kiezen wat over tien jaar nog klopt.'],
  ['inwoners', 'Inwoners, adviesraad', 'voorzitter adviesraad', 'Wij zitten vanaf het begin aan tafel.'],
] as const
const people = [
  'Marit Hoekstra',
  'Joost van Beek',
  'Yasmina el Amrani',
  'Pieter Dekker',
  'Anke Vos',
  'Ruud Terpstra',
  'Gerda Blom',
]
const values = [
  ['Wij beginnen bij de inwoner', 'Bij elk besluit vragen we wat de inwoner hiervan merkt.'],
  ['Wij doen wat wij zeggen', 'Afspraak is afspraak, ook als er andere mensen aan tafel zitten.'],
  ['Iedereen telt mee', 'Inwoners zitten vanaf het begin aan tafel. We missen iemand die er niet is.'],
  ['Wij zijn dichtbij', 'We zijn zichtbaar in dorp en wijk, met een naam en een gezicht.'],
  ['Wij durven en wij leren', 'We bespreken wat niet lukte net zo open als wat wel lukte.'],
] as const
const authorities = ['own', 'after-decision', 'after-decision', 'own', 'own', 'subject-to-approval', 'proxy'] as const

/** How a printed edition of the invented region differs from the usual one. */
export interface EditionChange {
  readonly organisations?: number
  readonly locale?: Locale
  readonly kind?: FrozenManifest['kind']
  readonly name?: (index: number) => string
  readonly values?: readonly (readonly [string | null, string])[]
  readonly frozen?: Partial<FrozenManifest>
  readonly edition?: Partial<ManifestEdition>
}

/** An edition of the invented region Polderrand, for tests: seven organisations, one of which signs later. */
export function aPrintInput(change: EditionChange = {}): Omit<PrintInput, 'fonts'> {
  const edition = anEdition(change)
  return {
    edition,
    locale: change.locale ?? 'nl',
    standOpMs: Date.parse('2026-11-17T15:25:00Z'),
    sealedWith: edition.frozen.kind === 'real' ? 'own' : 'throw-away',
    registerHead: edition.frozen.kind === 'real' ? '5d18a6f0'.repeat(8) : null,
    address: 'https://siroop.example/m/k3q7m2xw5tnd4hza',
  }
}

/** The edition alone. */
export function anEdition({
  organisations = 7,
  frozen = {},
  edition = {},
  ...change
}: EditionChange = {}): ManifestEdition {
  const manifest: FrozenManifest = { ...aFrozen({ ...change, organisations }), ...frozen }
  const nl = manifest.locale === 'nl'
  const ids = manifest.organisations.map((one) => one.id)
  const sentences = manifest.sections.flatMap((one) => one.sentences)
  return {
    number: 1,
    fingerprint: '7f3a91c40be25d18a6f033c9e4172b8d90aa64f1c7d518e35b02f96e4d70a82c',
    status: 'open-for-signing',
    openedAtMs: Date.parse('2026-11-17T14:58:00Z'),
    frozen: manifest,
    signing: manifest.organisations.map((one, index) => {
      const [, , role = 'bestuurder', sentence = null] = partners[index % partners.length] ?? []
      if (index % partners.length === 4 && index < 20)
        return { ...unsigned, organisation: one.id, state: 'later' as const, until: '2026-12-15' }
      const authority = authorities[index % authorities.length] ?? 'own'
      return {
        organisation: one.id,
        state: authority === 'subject-to-approval' ? ('signed-with-reservation' as const) : ('signed' as const),
        until: null,
        signature: signatureId(`s-${index}`),
        details: {
          name: people[index % people.length] ?? 'Iemand',
          function: nl ? role : 'chair of the board',
          sentence: nl ? sentence : 'We keep to this, also when it is hard.',
          condition: {
            'subject-to-approval': nl ? 'de raad van toezicht' : 'the supervisory board',
            proxy: nl ? 'de leden' : 'the members',
            own: null,
            'after-decision': null,
          }[authority],
        },
        authority,
        atMs: Date.parse('2026-11-17T15:04:00Z') + index * 100_000,
        presenceConfirmed: true,
        paper: null,
        ...inRoom,
      }
    }),
    missing: sentences.slice(1, 3).flatMap(({ heading, text }) =>
      ids.slice(1, 2).map((organisation) => ({
        text: heading ?? text,
        organisation,
        why: 'abstains' as const,
        reason: nl ? 'Wil eerst met het bestuur overleggen.' : 'Wants to speak with the board first.',
      })),
    ),
    onPaper: [],
    beside: [],
    discussed: [],
    reservations: [],
    herkomst: sentences.map(({ id, bundle, sources }, index) => ({
      sentence: id,
      bundle: bundle?.name ?? null,
      notes: sources.length,
      organisations: sources.length === 0 ? [] : ids.filter((_, place) => (place + index) % 3 !== 0).slice(0, 5),
      noteIds: sources,
    })),
    decided: sentences.map(({ id }) => ({ sentence: id, by: ids, why: null })),
    origin: {
      sentences: sentences.length,
      withoutNote: sentences.filter(({ sources }) => sources.length === 0).length,
      notes: {
        all: 46,
        unused: [
          { why: 'double', notes: 5 },
          { why: 'off-topic', notes: 2 },
          { why: 'talked', notes: 1 },
        ],
      },
    },
    owners: [],
    handovers: [],
    meetingDates: ['2026-11-17'],
    participants: ids.length * 2 + 1,
    ...edition,
  }
}

/** Nobody was asked by mail. */
const inRoom = { invited: null, liftedAtMs: null, withdrawn: false, byMail: false, declined: null }
const unsigned = {
  signature: null,
  details: null,
  authority: null,
  atMs: null,
  presenceConfirmed: null,
  paper: null,
  ...inRoom,
}

/** The frozen text alone. */
export function aFrozen({
  organisations = 7,
  locale = 'nl',
  kind = 'real',
  name,
  values: own,
}: EditionChange = {}): FrozenManifest {
  const nl = locale === 'nl'
  const list = Array.from({ length: organisations }, (_, index) => ({
    id: organisationId(`o-${index}`),
    name: name?.(index) ?? (index < 7 ? (partners[index]?.[1] ?? '') : `Organisatie ${index + 1}`),
    type: partners[index % partners.length]?.[0] ?? 'overig',
    shape: organisationShapes[index % 12] ?? 'circle',
    letters: index < 12 ? null : `${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(70 + (index % 20))}`,
    logoSha256: null,
  }))
  const english = [
    'The resident first',
    'We do what we say',
    'Everyone counts',
    'We are close by',
    'We dare and we learn',
  ]
  const texts =
    own ??
    values.map(([heading, text], index) =>
      nl
        ? ([heading, text] as const)
        : ([english[index] ?? '', 'With every decision we ask what the resident will notice of it.'] as const),
    )
  return {
    format: 'siroop-manifest/1',
    title: nl ? 'Onze waarden, Polderrand' : 'Our values, Polderrand',
    edition: 1,
    locale,
    region: 'Polderrand',
    kind,
    organisations: list,
    sections: [
      {
        id: 'aanhef',
        render: 'text',
        title: nl ? 'Waarom wij dit tekenen' : 'Why we sign this',
        body: nl
          ? `Wij, ${list.map((one) => one.name).join(', ')}, werken voor dezelfde inwoners van Polderrand. Wij willen elkaar vasthouden aan wat ons bindt. Daarom leggen wij onze gedeelde waarden vast.`
          : `We, ${list.map((one) => one.name).join(', ')}, work for the same residents of Polderrand. We want to hold each other to what binds us. That is why we set down our shared values.`,
        sentences: [],
      },
      {
        id: 'waarden',
        render: 'cards',
        title: nl ? 'Onze gedeelde waarden' : 'Our shared values',
        body: nl
          ? 'Bij elke waarde staat waaraan u ons mag houden.'
          : 'With each value stands what you may hold us to.',
        sentences: texts.map(([heading, text], index) => ({
          id: sentenceId(`z-${index}`),
          version: 1,
          heading,
          text,
          free: index === 4,
          item: index === 4 ? null : itemId(`i-${index}`),
          sources: index === 4 ? [] : Array.from({ length: index + 3 }, (_, note) => noteId(`n-${index}-${note}`)),
          bundle: index === 4 ? null : { id: bundleId(`b-${index}`), name: heading ?? text },
        })),
      },
      {
        id: 'checkins',
        render: 'checkins',
        title: nl ? 'Elkaar aankijken' : 'Looking each other in the eye',
        body: nl
          ? 'Wij zien elkaar op deze dagen en vertellen hoe wij naar deze waarden leefden.'
          : 'We meet on these days and tell how we lived up to these values.',
        sentences: [],
      },
      {
        id: 'ondertekening',
        render: 'signatures',
        title: nl ? 'Ondertekening' : 'Signatures',
        body: nl
          ? 'Dit manifest is een gezamenlijke belofte. Het vervangt geen besluit en schept geen afdwingbare rechten.'
          : 'This manifest is a joint promise. It replaces no decision and creates no enforceable rights.',
        sentences: [],
      },
    ],
    checkinDates: ['2027-05-18', '2027-11-16'],
    inForceRule: { minimumSignatures: Math.max(1, organisations - 2), closingDate: '2026-12-23' },
    signingStatement: nl
      ? 'Ik teken namens {organisatie} en sta voor deze waarden.'
      : 'I sign on behalf of {organisation} and stand up for these values.',
  }
}
