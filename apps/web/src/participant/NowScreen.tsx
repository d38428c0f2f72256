import './quiet/quiet.css'
import type { HarvestNow, ParticipantView } from '@siroop/domain'
import { lazy } from 'react'
import { participantCopy } from '../copy/participant.js'
import { signLinkCopy } from '../copy/signLink.js'
import { tablesCopy } from '../copy/tables.js'
import { workCopy } from '../copy/work.js'
import { currentLanguage, usePick, useT } from '../ui/language.js'
import { Before } from './quiet/Before.js'
import { Closed } from './quiet/Closed.js'
import { fetchReadAlong, Inform } from './quiet/Inform.js'
import { LookAhead } from './quiet/LookAhead.js'
import { Pause } from './quiet/Pause.js'
import { Talk } from './quiet/Talk.js'
import { ownOrganisation } from './seat.js'
import { fetchRefusalTexts } from './useCommand.js'
import { WriteScreen } from './write/WriteScreen.js'

const sort = () => import('./sort/SortScreen.js')
const consent = () => import('./decide/ConsentScreen.js')
const promises = () => import('./checkin/PromisesScreen.js')
const mirror = () => import('./checkin/MirrorScreen.js')
const draft = () => import('./decide/DraftScreen.js')
const check = () => import('./check/CheckScreen.js')
const poll = () => import('./poll/PollScreen.js')
const dots = () => import('./dots/DotsScreen.js')
const sheets = () => import('./sheets/SheetsScreen.js')
const assign = () => import('./assign/AssignScreen.js')
const harvest = () => import('./harvest/HarvestScreen.js')
const turn = () => import('./live/TurnScreen.js')
const openNotes = () => import('./live/OpenNotes.js')
const question = () => import('./ask/QuestionScreen.js')
const sign = () => import('./sign/SignScreen.js')
const tables = () => import('./tables/TablesScreen.js')
const scribe = () => import('./tables/ScribeScreen.js')
const readOut = () => import('./tables/ReadOutScreen.js')
const SortScreen = lazy(async () => ({ default: (await sort()).SortScreen }))
const ConsentScreen = lazy(async () => ({ default: (await consent()).ConsentScreen }))
const DraftScreen = lazy(async () => ({ default: (await draft()).DraftScreen }))
const CheckScreen = lazy(async () => ({ default: (await check()).CheckScreen }))
const PollScreen = lazy(async () => ({ default: (await poll()).PollScreen }))
const DotsScreen = lazy(async () => ({ default: (await dots()).DotsScreen }))
const SheetsScreen = lazy(async () => ({ default: (await sheets()).SheetsScreen }))
const AssignScreen = lazy(async () => ({ default: (await assign()).AssignScreen }))
const PromisesScreen = lazy(async () => ({ default: (await promises()).PromisesScreen }))
const MirrorScreen = lazy(async () => ({ default: (await mirror()).MirrorScreen }))
const HarvestScreen = lazy(async () => ({ default: (await harvest()).HarvestScreen }))
const TurnScreen = lazy(async () => ({ default: (await turn()).TurnScreen }))
const SignScreen = lazy(async () => ({ default: (await sign()).SignScreen }))
const TablesScreen = lazy(async () => ({ default: (await tables()).TablesScreen }))
const ScribeScreen = lazy(async () => ({ default: (await scribe()).ScribeScreen }))
const ReadOutScreen = lazy(async () => ({ default: (await readOut()).ReadOutScreen }))

/** Fetches the screens of later steps while there is a connection: later there may be none. Failing is fine, it is asked again. */
export const fetchLaterScreens = (): Promise<unknown> =>
  Promise.allSettled([
    fetchReadAlong(),
    fetchRefusalTexts(),
    ...[
      sort,
      consent,
      check,
      poll,
      dots,
      sheets,
      assign,
      promises,
      mirror,
      harvest,
      draft,
      turn,
      openNotes,
      question,
      sign,
      tables,
      scribe,
      readOut,
    ].map((screen): Promise<unknown> => screen()),
    workCopy.load(currentLanguage()),
    tablesCopy.load(currentLanguage()),
    signLinkCopy.load(currentLanguage()),
  ])

/** The one thing that this phone shows now. */
export function NowScreen({ view, onNotes }: { view: ParticipantView; onNotes: () => void }) {
  const t = useT(participantCopy)
  const pick = usePick()
  const { now } = view
  switch (now.kind) {
    case 'before':
      return <Before workshop={view.workshop} now={now} organisation={ownOrganisation(view)} onNotes={onNotes} />
    case 'look-ahead':
      return <LookAhead title={t.look.title} text={t.look[now.why]} />
    case 'inform':
      return <Inform key={now.texts.step} title={view.workshop.title} now={now} />
    case 'talk':
      return <Talk what={t.talk[now.mode]} question={pick(now.texts.question)} clock={view.clock} />
    case 'turn':
      return <TurnScreen key={now.texts.step} view={view} now={now} />
    case 'write':
      return <WriteScreen key={now.texts.step} view={view} now={now} />
    case 'sort':
      return <SortScreen key={now.texts.step} now={now} endings={view.trail.endings} />
    case 'consent':
      return <ConsentScreen key={now.round.round} view={view} now={now} />
    case 'check':
      return <CheckScreen key={now.texts.step} view={view} now={now} />
    case 'poll':
      return <PollScreen key={now.step} view={view} now={now} />
    case 'dots':
      return <DotsScreen key={now.step} view={view} now={now} />
    case 'sheets':
      return <SheetsScreen key={now.texts.step} view={view} now={now} />
    case 'promises':
      return <PromisesScreen key={now.step} view={view} now={now} />
    case 'mirror':
      return <MirrorScreen view={view} now={now} />
    case 'assign':
      return <AssignScreen key={now.texts.step} view={view} now={now} />
    case 'harvest':
      return isQuietHarvest(now) ? (
        <LookAhead title={t.look.title} text={pick(now.texts.question)} />
      ) : (
        <HarvestScreen key={now.texts.step} view={view} now={now} />
      )
    case 'tables':
      return <TablesScreen key={`${now.texts.step} ${now.round}`} view={view} now={now} />
    case 'scribe':
      return <ScribeScreen key={now.texts.step} view={view} now={now} />
    case 'readOut':
      return <ReadOutScreen key={now.texts.step} view={view} now={now} />
    case 'draft':
      return <DraftScreen key={`${now.sentence?.id} ${now.sentence?.version}`} view={view} now={now} />
    case 'sign':
      return <SignScreen key={`${now.edition.number} ${now.edition.fingerprint}`} view={view} now={now} />
    case 'break':
      return <Pause next={pick(now.next)} clock={view.clock} />
    case 'closed':
      return <Closed workshop={view.workshop} manifestPath={now.manifestPath} onNotes={onNotes} />
  }
}

/** Nothing to say and nothing said: the harvest happens in front. */
const isQuietHarvest = (now: HarvestNow): boolean => !now.mayAdd && now.own.length === 0

const dark: ReadonlySet<ParticipantView['now']['kind']> = new Set(['look-ahead', 'inform', 'talk', 'break'])
/** True for the screens that are dark like the room: what counts happens in front. */
export const isDark = ({ now }: ParticipantView): boolean =>
  dark.has(now.kind) || (now.kind === 'harvest' && isQuietHarvest(now))
