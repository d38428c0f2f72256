import { newId } from '../ui/device.js'
import { followTheme } from '../ui/theme/theme.js'
import { currently, type Session, setCurrent } from './current.js'
import { forgetEpoch, learnEpoch } from './epoch.js'
import { startControl } from './line/control.js'
import { controlConnection } from './line/controlConnection.js'
import { lookForStraightWay, openDetour } from './line/detour/pageWays.js'
import { browserRhythm } from './line/jitter.js'
import { closeMine, hurryMine, openMine } from './mine.js'
import { watchSafety } from './safety.js'
import { closeSharedDocuments, hurrySharedDocuments } from './sharedDocument.js'
import { forgetView, receiveLink, receiveView, viewStore } from './viewStore.js'

export type { Session } from './current.js'

/**
 * Opens the control connection and, for a participant, the own document. Board and pen open on first use.
 * A page has one session at a time: starting another one ends the first.
 *
 * @returns how to end it.
 */
export function startSession(session: Session): () => void {
  endSession()
  const { workshop, token } = session
  void followTheme(workshop)
  const connection = controlConnection(workshop, token)
  const detour = openDetour(connection.channel, () => connection.control.connected)
  const control = startControl({
    socket: connection.control,
    rhythm: browserRhythm,
    newId,
    onView: (view, first) => {
      receiveView(view, first)
      // Of what was taken in: a view that came late tells nothing new.
      const { view: held } = viewStore.getState()
      if (held) learnEpoch(workshop, held.documentEpoch)
    },
    onLink: (link) => {
      receiveLink(link)
      if (link === 'live') detour.join()
    },
    onSilence: connection.beginWithPolling,
  })
  ending = () => {
    detour.close()
    control.stop()
  }
  onOtherNetwork = connection.beginWithWebSocket
  const started = { session, control }
  setCurrent(started)
  // Commands are kept nowhere but on this page.
  stopWatching = watchSafety({ waiting: control.waiting, keptHere: () => false, onChange: control.onWaiting })
  window.addEventListener('online', handleOnline)
  document.addEventListener('visibilitychange', handleBack)
  if (session.kind === 'participant') void openMine(session)
  return () => {
    if (currently() === started) endSession()
  }
}

let stopWatching: (() => void) | null = null
let ending: (() => void) | null = null
let onOtherNetwork: (() => void) | null = null

/** Another network may let WebSockets through. */
function handleOnline(): void {
  onOtherNetwork?.()
  lookForStraightWay()
  handleBack()
}

/** The device is online again, or the page is looked at again: waiting out a pause would only seem slow. */
function handleBack(): void {
  if (document.visibilityState !== 'visible') return
  currently()?.control.hurry()
  hurryMine()
  hurrySharedDocuments()
}

function endSession(): void {
  if (!currently()) return
  stopWatching?.()
  window.removeEventListener('online', handleOnline)
  document.removeEventListener('visibilitychange', handleBack)
  setCurrent(null)
  closeMine()
  closeSharedDocuments()
  ending?.()
  forgetView()
  forgetEpoch()
}
