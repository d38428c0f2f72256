import type { Locale } from '@siroop/domain'
import { sharedCopy } from '../../copy/shared.js'
import { useLanguage, useT } from '../language.js'

/** Said above a text that is not in the language of who reads; nothing when it is. A text is never translated by a machine. */
export function OnlyIn({ locale, className = 'second' }: { readonly locale: Locale; readonly className?: string }) {
  const t = useT(sharedCopy)
  const [language] = useLanguage()
  return locale === language ? null : <p className={className}>{t.onlyIn[locale]}</p>
}
