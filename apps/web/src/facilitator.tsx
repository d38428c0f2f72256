import './ui/look/fonts.css'
import { boardCopy } from './copy/board.js'
import { facilitatorCopy } from './copy/facilitator.js'
import { FacilitatorApp } from './facilitator/FacilitatorApp.js'
import { mount } from './mount.js'

void mount(<FacilitatorApp />, facilitatorCopy, boardCopy)
