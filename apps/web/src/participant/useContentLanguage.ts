import type { Locale } from '@siroop/domain'
import { useParticipantView } from '../connection/viewStore.js'

/** The language that people write in at this workshop: what they wrote says so, to who reads it aloud. */
export const useContentLanguage = (): Locale | undefined =>
  useParticipantView((view) => view.workshop.locale) ?? undefined
