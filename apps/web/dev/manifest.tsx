import '../src/ui/look/fonts.css'
import { composeResult, type ManifestView, sentenceId, workshopId } from '@siroop/domain'
import { anAgreementInput, aResult } from '@siroop/manifest/resultTestData'
import { aVariouslySigned } from '@siroop/manifest/signedTestData'
import { aVisionInput } from '@siroop/manifest/visionTestData'
import { manifestCopy } from '../src/copy/manifest.js'
import { participantCopy } from '../src/copy/participant.js'
import { Checkins } from '../src/manifest/afterwards/Checkins.js'
import { Syrup } from '../src/manifest/afterwards/Syrup.js'
import type { Teller } from '../src/manifest/afterwards/useTeller.js'
import { WaySection } from '../src/manifest/afterwards/WaySection.js'
import { Differences, EditionList } from '../src/manifest/Editions.js'
import { Hero } from '../src/manifest/Hero.js'
import { Chains } from '../src/manifest/handover/Chains.js'
import { PageNav } from '../src/manifest/PageNav.js'
import { Result } from '../src/manifest/Result.js'
import { Sections } from '../src/manifest/Sections.js'
import { Signatures } from '../src/manifest/Signatures.js'
import { Take } from '../src/manifest/Take.js'
import { Traced } from '../src/manifest/Traced.js'
import { Watch } from '../src/manifest/Watch.js'
import { mount } from '../src/mount.js'
import { ManifestText } from '../src/participant/sign/ManifestText.js'
import { Preferences } from '../src/ui/Preferences.js'
import { Wordmark } from '../src/ui/Wordmark.js'
import { CheckinStory } from './facilitator/chapters/checkin.js'
import { checkinOf, toCheckinOf, wayOf } from './manifest/afterwards.js'
import '../src/manifest/manifest.css'
import '../src/participant/participant.css'
import '../src/participant/sign/sign.css'

/**
 * The page of a manifest with all chapters, with `?state=agreement` of an agreement, with `various` signed in every way
 * there is, with `handed-on` who came after, with `harvest` or `shelf` of what nobody signs, with `checkin` the report of a check-in, with `second` a second edition with what became of it, with `team` the link of the route team; or with `?telefoon` the same text as the phone shows it before signing.
 */
const query = new URLSearchParams(location.search)
const state = query.get('state')
const { edition } =
  state === 'agreement'
    ? anAgreementInput()
    : state === 'various'
      ? aVariouslySigned()
      : aVisionInput({ milestones: 12, observations: 8, commitments: 5 })
const document = state === 'harvest' || state === 'shelf' || state === 'checkin' ? state : null

/** What stood there and does not any more. */
const gone = 'Elk dorp houdt elke week een spreekuur.'
const second = { ...edition, number: 2, frozen: { ...edition.frozen, edition: 2 } }
const earlier = state === 'second' ? asOneYearBefore(second) : edition

/** The same text when one value went further, another sentence still stood there, and one promise had another owner. */
function asOneYearBefore(now: typeof edition): typeof edition {
  const [first] = now.frozen.organisations
  const longer = now.frozen.sections.find(({ sentences }) => sentences.length > 1)
  const sections = now.frozen.sections.map((section) => ({
    ...section,
    sentences: section.sentences.flatMap((sentence, at) =>
      at === 1
        ? [
            { ...sentence, text: `${sentence.text.replace('.', '')}, binnen een week.` },
            ...(section === longer ? [{ ...sentence, id: sentenceId('weg'), text: gone }] : []),
          ]
        : sentence,
    ),
    ...(section.commitments === undefined
      ? {}
      : { commitments: section.commitments.map((one, at) => (at > 0 || !first ? one : { ...one, owner: first.id })) }),
  }))
  const openedAtMs = now.openedAtMs - 365 * 86_400_000
  return { ...now, number: 1, openedAtMs, frozen: { ...now.frozen, edition: 1, sections } }
}

/** What an hour about an earlier text brought, by the real rules. */
function reportOfCheckin() {
  const story = new CheckinStory().whole()
  const report = story.state && composeResult(story.state, story.facts)
  if (!report) throw new Error('no report')
  return report
}

function resultView(kind: 'harvest' | 'shelf' | 'checkin') {
  const result = kind === 'checkin' ? reportOfCheckin() : aResult({ document: kind })
  const { title, region, locale } = result
  const workshop = {
    id: workshopId('polderrand'),
    kind: 'real' as const,
    title,
    region,
    locale,
    document: result.document,
  }
  const base = {
    version: 1,
    serverNowMs: Date.parse('2026-11-26T20:30:00Z'),
    documentEpoch: 1,
    workshop,
    organisations: [],
  }
  const view: ManifestView & { result: typeof result } = {
    ...base,
    audience: 'routeTeam',
    editions: [],
    result,
    notes: [],
    way: [],
    checkins: [],
    toCheckin: [],
  }
  return view
}

/** Words for every note behind the text but one: that one was withdrawn. */
const [, ...standing] = [...new Set(edition.herkomst.flatMap(({ noteIds }) => noteIds))]
const invented = [
  'Eén loket voor alles',
  'Wij bellen terug, ook als het antwoord nee is',
  'Niet van het kastje naar de muur',
]
const notes = standing.map((id, at) => ({ id, text: invented[at % invented.length] ?? '' }))

const shown = state === 'second' ? second : edition
const way = state === 'second' || state === 'team' ? wayOf(shown) : []
const view: ManifestView = {
  ...{ version: 1, serverNowMs: Date.parse('2027-06-22T10:00:00Z'), documentEpoch: 1, organisations: [] },
  workshop: {
    ...{ id: workshopId('polderrand'), kind: 'real', title: shown.frozen.title, region: 'Polderrand' },
    ...{ locale: shown.frozen.locale, document: 'manifest' },
  },
  ...{ audience: 'routeTeam', editions: state === 'second' ? [earlier, second] : [edition], result: null, notes, way },
  checkins: state === 'second' ? [checkinOf(earlier)] : [],
  toCheckin: state === 'second' ? toCheckinOf(second, earlier) : [],
}
const nothing = async () => ({ ok: true, value: null }) as const
const teller: Teller = {
  ...{ subjects: new Set(state === 'second' ? way.map(({ subject }) => subject) : []) },
  ...{ link: state === 'team' ? 'geheim' : null, join: nothing, tell: nothing },
  ...{ mayTake: state === 'second', mayWrite: state === 'second', take: nothing },
}

/** Of one organisation somebody took over with a remark and the next did not; of another somebody was asked. */
const [one, other] = edition.signing.flatMap(({ organisation, signature }) =>
  signature === null ? [] : [organisation],
)
const since = (kind: 'with-remark' | 'not', number: number, name: string) => ({
  organisation: one ?? (undefined as never),
  askedAtMs: 0,
  answer: { kind, atMs: Date.parse('2028-03-14T09:12:00Z') + number * 30_000_000_000, number },
  details: {
    name,
    function: 'directeur-bestuurder',
    remark: number === 1 ? 'De eerste stap kan pas na de zomer.' : null,
  },
})
const handedOn: typeof edition = {
  ...edition,
  handovers:
    state === 'handed-on'
      ? [
          since('with-remark', 1, 'Anna Bos'),
          since('not', 2, 'Karim el Amrani'),
          {
            organisation: other ?? (undefined as never),
            askedAtMs: Date.parse('2029-10-01T09:00:00Z'),
            answer: null,
            details: null,
          },
        ]
      : [],
}
const page =
  document === null ? (
    <>
      <Hero edition={shown} path="/m/voorbeeld" newest />
      <Syrup editions={view.editions} checkins={view.checkins} />
      {state === 'second' && <EditionList editions={[earlier, second]} shown={second} path="/m/voorbeeld" />}
      {state === 'second' && <Differences before={earlier} edition={second} />}
      {state === 'second' && <Watch before={earlier} edition={second} view={view} teller={teller} />}
      <Sections edition={shown} view={view} teller={teller} />
      {way.length === 0 ? null : <WaySection view={view} edition={shown} teller={teller} />}
      <Checkins checkins={view.checkins} />
      <Traced origin={edition.origin} />
      <Signatures edition={edition} />
      <Chains edition={handedOn} path="/m/voorbeeld" />
      <Take text={edition.frozen} signed path="/m/voorbeeld" />
    </>
  ) : (
    <Result view={resultView(document)} path="/m/voorbeeld" />
  )
void mount(
  query.has('telefoon') ? (
    <main className="phone reading">
      <div className="scroll">
        <ManifestText frozen={edition.frozen} />
      </div>
    </main>
  ) : (
    <div className="mf">
      <header className="mf-bar">
        <Wordmark href="/" />
        {document === null && <PageNav view={view} />}
        <Preferences />
      </header>
      <main>{page}</main>
    </div>
  ),
  manifestCopy,
  participantCopy,
)
