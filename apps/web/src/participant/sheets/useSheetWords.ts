import type { ParticipantView, SheetsView } from '@siroop/domain'
import { useLanguage } from '../../ui/language.js'
import type { SheetWords } from '../../ui/words/sheetValue.js'

/** What values of a sheet are looked up in, in the language of this phone. */
export function useSheetWords(view: ParticipantView, { people }: SheetsView): SheetWords {
  const [locale] = useLanguage()
  return { locale, organisations: view.organisations, people }
}
