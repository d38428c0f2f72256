import '../../src/ui/look/fontsPhone.css'
import { participantCopy } from '../../src/copy/participant.js'
import { mount } from '../../src/mount.js'
import { SignLinkApp } from '../../src/participant/link/SignLinkApp.js'
import { answerWith } from '../answers.js'
import { linkStates } from './states.js'

const wanted = new URLSearchParams(location.search).get('state') ?? 'link-open'
const done = { '/api/sign/code': {}, '/api/sign/act': {} }
answerWith({ ...done, ...linkStates[wanted]?.() })
Object.assign(window, { stateNames: Object.keys(linkStates) })
void mount(<SignLinkApp />, participantCopy)
