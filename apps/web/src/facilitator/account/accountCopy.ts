import type { AccountCopy } from '../../copy/nl/account/account.js'
import { copySource } from '../../ui/language.js'

/** The texts of the own account and of colleagues, fetched when they are needed. */
export const accountCopy = copySource<AccountCopy>({
  nl: () => import('../../copy/nl/account/account.js'),
  en: () => import('../../copy/en/account/account.js'),
})
