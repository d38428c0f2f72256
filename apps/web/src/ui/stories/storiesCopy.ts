import type { StoriesCopy } from '../../copy/nl/stories/stories.js'
import { copySource } from '../../ui/language.js'

/** The texts of stories for who leads, fetched when they are needed. */
export const storiesCopy = copySource<StoriesCopy>({
  nl: () => import('../../copy/nl/stories/stories.js'),
  en: () => import('../../copy/en/stories/stories.js'),
})
