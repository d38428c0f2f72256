import { io } from 'socket.io-client'
import { newId } from '../ui/device.js'
import { currently, type Session, setCurrent } from './current.js'
import { forgetEpoch, learnEpoch } from './epoch.js'
import { type ControlSocket, startControl } from './line/control.js'
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
  const socket = io({
    path: '/control',
    auth: token === null ? { workshop } : { workshop, token },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    // Ours has full jitter.
    reconnection: false,
    autoConnect: false,
    forceNew: true,
  })
  const control = startControl({
    socket: socket as unknown as ControlSocket,
    rhythm: browserRhythm,
    newId,
    onView: (view, first) => {
      receiveView(view, first)
      // Of what was taken in: a view that came late tells nothing new.
      const { view: held } = viewStore.getState()
      if (held) learnEpoch(workshop, held.documentEpoch)
    },
    onLink: receiveLink,
  })
  const started = { session, control }
  setCurrent(started)
  // Commands are kept nowhere but on this page.
  stopWatching = watchSafety({ waiting: control.waiting, keptHere: () => false, onChange: control.onWaiting })
  window.addEventListener('online', handleBack)
  document.addEventListener('visibilitychange', handleBack)
  if (session.kind === 'participant') void openMine(session)
  return () => {
    if (currently() === started) endSession()
  }
}

let stopWatching: (() => void) | null = null

/** The device is online again, or the page is looked at again: waiting out a pause would only seem slow. */
function handleBack(): void {
  if (document.visibilityState !== 'visible') return
  currently()?.control.hurry()
  hurryMine()
  hurrySharedDocuments()
}

function endSession(): void {
  const ending = currently()
  if (!ending) return
  ending.control.stop()
  stopWatching?.()
  window.removeEventListener('online', handleBack)
  document.removeEventListener('visibilitychange', handleBack)
  setCurrent(null)
  closeMine()
  closeSharedDocuments()
  forgetView()
  forgetEpoch()
}
