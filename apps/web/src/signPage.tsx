import './ui/look/fonts.css'
import { participantCopy } from './copy/participant.js'
import { signLinkCopy } from './copy/signLink.js'
import { mount } from './mount.js'
import { SignLinkApp } from './participant/link/SignLinkApp.js'

void mount(<SignLinkApp />, participantCopy, signLinkCopy)
