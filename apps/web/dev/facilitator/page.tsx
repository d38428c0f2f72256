import '../../src/ui/look/fonts.css'
import type { Refusal } from '@siroop/domain'
import {
  bundleId,
  type Command,
  type FrozenManifest,
  meetingId,
  type SentenceId,
  unusedWhys,
  workshopId,
} from '@siroop/domain'
import { useMemo, useReducer, useState } from 'react'
import { unbound } from '../../src/connection/penDocument.js'
import { facilitatorCopy } from '../../src/copy/facilitator.js'
import type { WorkshopRow } from '../../src/facilitator/api.js'
import { Cockpit } from '../../src/facilitator/cockpit/Cockpit.js'
import { TopLine } from '../../src/facilitator/FacilitatorApp.js'
import { Home } from '../../src/facilitator/home/Home.js'
import { NewWorkshop } from '../../src/facilitator/home/NewWorkshop.js'
import { Prepare } from '../../src/facilitator/prepare/Prepare.js'
import { RegieProvider, type RegieSource } from '../../src/facilitator/regie.js'
import { UnusedBody } from '../../src/facilitator/unused/UnusedPage.js'
import { mount } from '../../src/mount.js'
import { setLanguage } from '../../src/ui/language.js'
import { answerQuestions } from './asked.js'
import { chapterStates } from './chapters/states.js'
import { connectionStates } from './connections/pages.js'
import { answerLike, earlierStates } from './earlier.js'
import { findStates } from './finding.js'
import { handoverStates } from './handovers.js'
import { inviteStates } from './invite/pages.js'
import { mailStates } from './mails.js'
import { templateStates } from './ownTemplates.js'
import { Past } from './past.js'
import { peopleStates } from './people/pages.js'
import { shelfStates } from './shelf.js'
import { states } from './states.js'
import { Story, template } from './story.js'
import { supportStates } from './support/pages.js'

const query = new URLSearchParams(location.search)
const wanted = query.get('state') ?? 'silent'
answerQuestions(wanted)
const bothWrite: readonly (string | null)[] = ['Noor Dijkstra', null]
const none: readonly (string | null)[] = []

/** One state of the facilitator's screens, alive: commands go through the real rules in this page. */
function Live() {
  const [story] = useState(() => storyOf(wanted))
  const [turn, refresh] = useReducer((count: number) => count + 1, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every turn is a new view
  const source = useMemo<RegieSource | null>(() => {
    if (!story) return null
    const change = (act: () => void) => {
      act()
      refresh()
    }
    return {
      view: story.view(),
      nowMs: story.nowMs + 56_000,
      board: story.board,
      pen: story.penSnapshot,
      laptopBoard: null,
      boardNotice: null,
      onPenTakenBack: (listener) => {
        const sentence = story.state?.sentences.at(-1)?.id
        if (query.has('putback') && sentence)
          listener({ sentence, why: 'text-too-long', words: 'Niemand staat alleen met geldzorgen, nergens.' })
        return () => undefined
      },
      writers: {
        subscribe: () => () => undefined,
        of: () => (query.has('writers') ? bothWrite : none),
      },
      frozen: (story.state?.editions.at(-1)?.frozen ?? null) as FrozenManifest | null,
      bindSentence: (sentence: SentenceId, field, onUndo) => {
        if (query.has('typed')) onUndo({ undo: true, redo: false })
        field.value = story.pen.get(sentence) ?? ''
        const handle = () => change(() => story.pen.set(sentence, field.value))
        field.addEventListener('input', handle)
        return { ...unbound, untie: () => field.removeEventListener('input', handle) }
      },
      send: async (command: Command) => {
        const refusal = story.run(story.state?.lead ?? 'system', command)
        refresh()
        return refusal === null ? { ok: true } : { ok: false, refusal: refusal as Refusal }
      },
      boardActs: {
        move: (note, bundle) =>
          change(() => {
            story.notes = story.notes.map((one) => (one.id === note ? { ...one, bundle } : one))
          }),
        newBundle: (step, name, note) =>
          change(() => {
            const id = bundleId(`b-${story.bundles.length + 1}`)
            story.bundles = [...story.bundles, { id, step, name, order: 'z', locked: false, mergedInto: null }]
            story.notes = story.notes.map((one) => (one.id === note ? { ...one, bundle: id } : one))
          }),
        rename: (bundle, name) =>
          change(() => {
            story.bundles = story.bundles.map((one) => (one.id === bundle ? { ...one, name } : one))
          }),
        merge: (from, into) =>
          change(() => {
            story.notes = story.notes.map((one) => (one.bundle === from ? { ...one, bundle: into } : one))
          }),
        undo: () => undefined,
        canUndo: false,
      },
    }
  }, [story, turn])
  if (source === null) return null
  return <RegieProvider source={source}>{screenOf(wanted)}</RegieProvider>
}

const storyOf = (state: string) =>
  (state.startsWith('unused')
    ? unusedStories[state]
    : (earlierStates[state] ?? chapterStates[state] ?? states[state] ?? states.silent))?.()

/** Notes that came back nowhere: after the evening, none with a reason; some with; where none is left; of three meetings. */
const unusedStories: Readonly<Record<string, (() => Story) | undefined>> = {
  unused: states.closed,
  'unused-some': () => withReasons(states.closed?.() ?? new Story()),
  'unused-empty': () => withoutLeft(states.closed?.() ?? new Story()),
  'unused-early': states.silent,
  'unused-vision': chapterStates.whole,
}

function withoutLeft(story: Story): Story {
  const open = story.view().origin?.open ?? []
  story.notes = story.notes.filter(({ id }) => !open.includes(id))
  return story
}

function withReasons(story: Story): Story {
  const open = story.view().origin?.open ?? []
  const reasons = open.slice(1, 9).map((note, at) => {
    const why = unusedWhys[at % unusedWhys.length] ?? 'double'
    return { note, reason: { why, words: why === 'other' ? 'kost te veel voor dit jaar' : null } }
  })
  story.do({ type: 'giveReasons', reasons })
  return story
}

function screenOf(state: string) {
  if (state.startsWith('unused')) return <UnusedBody />
  return state.startsWith('prepare') ? <Prepare /> : <Cockpit />
}

const row = (change: Partial<WorkshopRow>): WorkshopRow => ({
  id: workshopId('w1'),
  kind: 'real',
  rehearses: null,
  title: 'Onze waarden Polderrand',
  region: 'Polderrand',
  template: { id: 'korte-waardenronde', title: { nl: 'Korte waardenronde', en: 'Short values round' } },
  meetings: [
    {
      id: meetingId('s1'),
      title: { nl: 'Waardenronde', en: 'Values round' },
      date: '2026-09-24',
      start: '16:00',
      place: 'dorpshuis',
      status: 'planned',
    },
  ],
  joinCode: '4729',
  address: 'http://siroop.example',
  organisations: 7,
  participants: 0,
  edition: null,
  manifestPath: null,
  checkedMeeting: null,
  ...change,
})
const past = {
  id: meetingId('s1'),
  title: {},
  date: '2026-05-09',
  start: '19:30',
  place: 'raadhuis',
  status: 'closed' as const,
}
const rows = [
  row({}),
  row({
    id: workshopId('w2'),
    title: 'Vragen van de wijk Noord',
    participants: 9,
    organisations: 5,
    meetings: [{ ...past, status: 'planned', date: '2026-10-27', start: '10:00' }],
  }),
  row({
    id: workshopId('w3'),
    title: 'Waarden van de kern Oost',
    participants: 18,
    organisations: 6,
    meetings: [past],
    edition: { number: 1, status: 'in-force' },
    manifestPath: '/m/x',
  }),
  row({ id: workshopId('w4'), kind: 'demo', title: 'Onze waarden Polderrand', participants: 14 }),
  row({ id: workshopId('w5'), kind: 'rehearsal', rehearses: workshopId('w1'), participants: 20 }),
]

const homes: Readonly<Record<string, readonly WorkshopRow[]>> = {
  home: rows.filter(({ kind }) => kind !== 'rehearsal'),
  'home-rehearsal': rows,
  'home-empty': [],
}

function Page() {
  if (wanted in homes)
    return (
      <div className="home">
        <TopLine />
        <Home workshops={homes[wanted] ?? []} today="2026-09-21" onWiped={() => undefined} />
      </div>
    )
  if (wanted === 'new') {
    const { id, version, title, summary, participants, sessions, organisationTypes = [], steps } = template()
    const card = {
      id,
      own: false,
      version,
      title,
      summary,
      minutes: 45,
      participants,
      meetings: sessions.length,
      organisationTypes: organisationTypes.map((type) => ({ id: type.id, label: type.label })),
      steps: steps.length,
    }
    const other = {
      ...card,
      id: 'v',
      minutes: 630,
      meetings: 3,
      title: { nl: 'Visie 2040 sociaal domein' },
      summary: { nl: 'Bestuurders gaan van waarden naar een ondertekend manifest.' },
    }
    return (
      <div className="home">
        <TopLine />
        <NewWorkshop templates={[card, other, { ...card, id: 'eigen', own: true }]} wanted={null} spaces={[]} />
      </div>
    )
  }
  const own =
    templateStates[wanted] ??
    mailStates[wanted] ??
    handoverStates[wanted] ??
    shelfStates[wanted] ??
    findStates[wanted] ??
    supportStates[wanted] ??
    connectionStates[wanted] ??
    peopleStates[wanted] ??
    inviteStates[wanted]
  if (own !== undefined) return own()
  if (wanted === 'look-back-empty') return <Past story={new Story().open()} ended={0} />
  if (wanted === 'look-back') return <Past story={states.closed?.() ?? new Story()} ended={99} />
  if (wanted === 'look-back-vision') return <Past story={chapterStates.whole?.() ?? new Story()} ended={99} />
  return <Live />
}

if (wanted in earlierStates) answerLike()
if (query.get('lang') === 'en') setTimeout(() => setLanguage('en'), 0)
Object.assign(window, { stateNames: [...Object.keys(states), ...Object.keys(chapterStates)] })
void mount(<Page />, facilitatorCopy)
