import './ui/look/fontsPhone.css'
import { participantOf } from './connection/identity.js'
import { startSession } from './connection/session.js'
import { participantCopy } from './copy/participant.js'
import { mount } from './mount.js'
import { offerHomeScreen } from './participant/help/homeScreen.js'
import { ParticipantApp } from './participant/ParticipantApp.js'

const session = participantOf(location.pathname)
if (session) {
  startSession(session)
  offerHomeScreen()
}
void mount(<ParticipantApp session={session} />, participantCopy)
