import './ui/look/fontsPhone.css'
import { lazy } from 'react'
import { participantOf } from './connection/identity.js'
import { startSession } from './connection/session.js'
import { participantCopy } from './copy/participant.js'
import { mount } from './mount.js'
import { offerHomeScreen } from './participant/help/homeScreen.js'
import { ParticipantApp } from './participant/ParticipantApp.js'

// Who signs by a link in a mail has no seat.
const SignLinkApp = lazy(async () => ({ default: (await import('./participant/link/SignLinkApp.js')).SignLinkApp }))
const session = participantOf(location.pathname)
if (session) {
  startSession(session)
  offerHomeScreen()
}
void mount(location.pathname === '/teken' ? <SignLinkApp /> : <ParticipantApp session={session} />, participantCopy)
