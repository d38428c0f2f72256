import { copySource } from '../ui/language.js'
import type { ParticipantFrameCopy } from './nl/participant.js'
import type { ParticipantDecideCopy } from './nl/participantDecide.js'

/** Every word of the phone. */
export type ParticipantCopy = ParticipantFrameCopy & ParticipantDecideCopy

type Part<T> = Promise<{ readonly copy: T }>
const joined = async (frame: Part<ParticipantFrameCopy>, decide: Part<ParticipantDecideCopy>) => ({
  copy: { ...(await frame).copy, ...(await decide).copy },
})

/** The phone's texts: two files per language, fetched together. */
export const participantCopy = copySource<ParticipantCopy>({
  nl: () => joined(import('./nl/participant.js'), import('./nl/participantDecide.js')),
  en: () => joined(import('./en/participant.js'), import('./en/participantDecide.js')),
})
