import '../../src/ui/look/fontsPhone.css'
import { setCurrent } from '../../src/connection/current.js'
import { viewStore } from '../../src/connection/viewStore.js'
import { participantCopy } from '../../src/copy/participant.js'
import { mount } from '../../src/mount.js'
import { ParticipantApp } from '../../src/participant/ParticipantApp.js'
import { keepQuestion } from '../../src/participant/quiet/keptQuestion.js'
import { meanwhile } from './sheets.js'
import { session, stateNow, states } from './states.js'

localStorage.setItem('siroop-on-table:deelnemer', '["n1"]')
const { view, link, noSession, asked } = stateNow()
if (session.kind === 'participant') keepQuestion(session.participant, asked)
viewStore.setState({ view, link, clockOffsetMs: (view?.serverNowMs ?? Date.now()) - Date.now() })
const send = () => Promise.resolve({ ok: true } as const)
setCurrent({ session, control: { send } as never })
/** For the script that goes past every state, and for one that looks at what happens when the meeting goes on. */
Object.assign(window, { viewStore, meanwhile, stateNames: Object.keys(states) })
void mount(<ParticipantApp session={noSession ? null : session} />, participantCopy)
