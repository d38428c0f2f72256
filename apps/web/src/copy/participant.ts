import { copySource } from '../ui/language.js'
import type { ParticipantFrameCopy } from './participant.nl.js'
import type { ParticipantDecideCopy } from './participantDecide.nl.js'

/** Every word of the phone. */
export type ParticipantCopy = ParticipantFrameCopy & ParticipantDecideCopy

type Part<T> = Promise<{ readonly copy: T }>
const joined = async (frame: Part<ParticipantFrameCopy>, decide: Part<ParticipantDecideCopy>) => ({
  copy: { ...(await frame).copy, ...(await decide).copy },
})

/** The phone's texts: two files per language, fetched together. */
export const participantCopy = copySource<ParticipantCopy>({
  nl: () => joined(import('./participant.nl.js'), import('./participantDecide.nl.js')),
  en: () => joined(import('./participant.en.js'), import('./participantDecide.en.js')),
})
