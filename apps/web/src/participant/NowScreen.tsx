import './quiet/quiet.css'
import type { ParticipantView } from '@siroop/domain'
import { lazy } from 'react'
import { participantCopy } from '../copy/participant.js'
import { usePick, useT } from '../ui/language.js'
import { Before } from './quiet/Before.js'
import { Closed } from './quiet/Closed.js'
import { Inform } from './quiet/Inform.js'
import { LookAhead } from './quiet/LookAhead.js'
import { Pause } from './quiet/Pause.js'
import { Talk } from './quiet/Talk.js'
import { ownOrganisation } from './seat.js'
import { WriteScreen } from './write/WriteScreen.js'

const sort = () => import('./sort/SortScreen.js')
const consent = () => import('./decide/ConsentScreen.js')
const draft = () => import('./decide/DraftScreen.js')
const sign = () => import('./sign/SignScreen.js')
const SortScreen = lazy(async () => ({ default: (await sort()).SortScreen }))
const ConsentScreen = lazy(async () => ({ default: (await consent()).ConsentScreen }))
const DraftScreen = lazy(async () => ({ default: (await draft()).DraftScreen }))
const SignScreen = lazy(async () => ({ default: (await sign()).SignScreen }))

/** Fetches the screens of later steps while there is a connection: later there may be none. Failing is fine, it is asked again. */
export const fetchLaterScreens = (): Promise<unknown> => Promise.allSettled([sort(), consent(), draft(), sign()])

/** The one thing that this phone shows now. */
export function NowScreen({ view, onNotes }: { view: ParticipantView; onNotes: () => void }) {
  const t = useT(participantCopy)
  const pick = usePick()
  const { now } = view
  switch (now.kind) {
    case 'before':
      return <Before title={view.workshop.title} now={now} organisation={ownOrganisation(view)} />
    case 'look-ahead':
      return <LookAhead title={t.look.title} text={t.look[now.why]} />
    case 'inform':
      return (
        <Inform key={now.texts.step} question={pick(now.texts.question)} explanation={pick(now.texts.explanation)} />
      )
    case 'talk':
      return <Talk what={t.talk[now.mode]} question={pick(now.texts.question)} clock={view.clock} />
    case 'write':
      return <WriteScreen key={now.texts.step} view={view} now={now} />
    case 'sort':
      return <SortScreen key={now.texts.step} now={now} />
    case 'consent':
      return <ConsentScreen key={now.round.round} view={view} now={now} />
    case 'draft':
      return <DraftScreen key={`${now.sentence?.id} ${now.sentence?.version}`} view={view} now={now} />
    case 'sign':
      return <SignScreen key={`${now.edition.number} ${now.edition.fingerprint}`} view={view} now={now} />
    case 'break':
      return <Pause next={pick(now.next)} clock={view.clock} />
    case 'closed':
      return <Closed title={view.workshop.title} manifestPath={now.manifestPath} onNotes={onNotes} />
  }
}

/** True for the screens that are dark like the room: what counts happens in front. */
export const isDark = (view: ParticipantView): boolean =>
  view.now.kind === 'look-ahead' || view.now.kind === 'inform' || view.now.kind === 'talk' || view.now.kind === 'break'
