import type { PeopleCopy } from '../../copy/nl/people/people.js'
import { copySource } from '../../ui/language.js'

/** The texts of the page for somebody who asks for their data, fetched when they are needed. */
export const peopleCopy = copySource<PeopleCopy>({
  nl: () => import('../../copy/nl/people/people.js'),
  en: () => import('../../copy/en/people/people.js'),
})
