import type { ViewBase } from '@siroop/domain'

/** What a workshop leads to. */
export type DocumentKind = ViewBase['workshop']['document']
/** The document in running text: *het manifest*, at the start of a sentence *Het manifest*, *dit manifest*. */
export interface DocumentWords {
  readonly the: string
  readonly atStart: string
  readonly thisOne: string
}

const report: DocumentWords = { the: 'het verslag', atStart: 'Het verslag', thisOne: 'Dit verslag' }
/** Dutch words for the document of each workshop: no text says *manifest* about something else. */
export const words: Record<DocumentKind, DocumentWords> = {
  manifest: { the: 'het manifest', atStart: 'Het manifest', thisOne: 'Dit manifest' },
  agreement: { the: 'de afspraak', atStart: 'De afspraak', thisOne: 'Deze afspraak' },
  harvest: report,
  shelf: report,
}
