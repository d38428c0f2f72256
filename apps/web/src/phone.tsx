import './ui/look/fontsPhone.css'
import { lazy } from 'react'
import { participantOf } from './connection/identity.js'
import { startSession } from './connection/session.js'
import { participantCopy } from './copy/participant.js'
import { mount } from './mount.js'
import { offerHomeScreen } from './participant/help/homeScreen.js'
import { ParticipantApp } from './participant/ParticipantApp.js'

// Who signs, or takes over, by a link in a mail has no seat.
const SignLinkApp = lazy(async () => ({ default: (await import('./participant/link/SignLinkApp.js')).SignLinkApp }))
const HandoverApp = lazy(async () => ({ default: (await import('./participant/handover/HandoverApp.js')).HandoverApp }))
const session = participantOf(location.pathname)
if (session) {
  startSession(session)
  offerHomeScreen(session.workshop)
}
const { pathname } = location
void mount(
  pathname === '/teken' ? (
    <SignLinkApp />
  ) : pathname === '/overdracht' ? (
    <HandoverApp />
  ) : (
    <ParticipantApp session={session} />
  ),
  participantCopy,
)
