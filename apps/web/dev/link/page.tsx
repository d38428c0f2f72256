import '../../src/ui/look/fontsPhone.css'
import { participantCopy } from '../../src/copy/participant.js'
import { mount } from '../../src/mount.js'
import { HandoverApp } from '../../src/participant/handover/HandoverApp.js'
import { SignLinkApp } from '../../src/participant/link/SignLinkApp.js'
import { answerWith } from '../answers.js'
import { handoverStates } from './handovers.js'
import { linkStates } from './states.js'

const wanted = new URLSearchParams(location.search).get('state') ?? 'link-open'
const done = { '/api/sign/code': {}, '/api/sign/act': {}, '/api/handover/code': {}, '/api/handover/act': {} }
const states = { ...linkStates, ...handoverStates }
answerWith({ ...done, ...states[wanted]?.() })
Object.assign(window, { stateNames: Object.keys(states) })
void mount(wanted in handoverStates ? <HandoverApp /> : <SignLinkApp />, participantCopy)
