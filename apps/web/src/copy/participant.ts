import { copySource } from '../ui/language.js'

export type { ParticipantCopy } from './participant.nl.js'
/** Every word of the phone, one file per language. */
export const participantCopy = copySource({
  nl: () => import('./participant.nl.js'),
  en: () => import('./participant.en.js'),
})
