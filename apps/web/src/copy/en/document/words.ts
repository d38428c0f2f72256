import type { DocumentKind, DocumentWords } from '../../nl/document/words.js'

const report: DocumentWords = { the: 'the report', atStart: 'The report', thisOne: 'This report' }
/** English words for the document of each workshop. */
export const words: Record<DocumentKind, DocumentWords> = {
  manifest: { the: 'the manifest', atStart: 'The manifest', thisOne: 'This manifest' },
  agreement: { the: 'the agreement', atStart: 'The agreement', thisOne: 'This agreement' },
  harvest: report,
  shelf: report,
}
