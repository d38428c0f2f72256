import { aFallback, aLetter, someCards, somePlaceCards, someSheets } from '@siroop/manifest/paperTestData'
import { anAgreementInput, aResultPaper } from '@siroop/manifest/resultTestData'
import { aPrintInput } from '@siroop/manifest/testData'
import { aVisionInput } from '@siroop/manifest/visionTestData'
import { systemClock } from '../../board/clock.js'
import { createExporter, type Exporter } from '../exporter.js'

const atMs = Date.parse('2026-11-26T20:30:00Z')
/** A second edition, which tells in what it differs from the first. */
function aSecondEdition() {
  const { edition, ...around } = aPrintInput({ values: [['Wij zijn dichtbij', 'Met een naam en een gezicht.']] })
  return { ...around, edition: { ...edition, number: 2 }, before: aPrintInput().edition.frozen }
}

/** Every kind of PDF that Siroop makes, by what it is; an accent in each title. */
export const everyPdf: Readonly<Record<string, (exporter: Exporter) => ReturnType<Exporter['exportManifest']>>> = {
  'values with signatures': ({ exportManifest }) =>
    exportManifest(aPrintInput({ frozen: { title: 'Één Polderrand' } })),
  'values in English': ({ exportManifest }) => exportManifest(aPrintInput({ locale: 'en' })),
  'the vision with all its chapters': ({ exportManifest }) =>
    exportManifest(aVisionInput({ milestones: 14, commitments: 6, ambitions: 5 })),
  'a second edition': ({ exportManifest }) => exportManifest(aSecondEdition()),
  'an agreement': ({ exportManifest }) => exportManifest(anAgreementInput({ records: 3 })),
  'a rehearsal': ({ exportManifest }) => exportManifest(aPrintInput({ kind: 'rehearsal' })),
  'a harvest': ({ exportPaper }) => exportPaper(aResultPaper(), atMs),
  'a shelf': ({ exportPaper }) => exportPaper(aResultPaper({ document: 'shelf' }), atMs),
  'letters to councils': ({ exportPaper }) => exportPaper(aResultPaper({}, 'councilLetters'), atMs),
  'an invitation': ({ exportPaper }) => exportPaper(aLetter(), atMs),
  'the sheet for when everything fails': ({ exportPaper }) => exportPaper(aFallback(), atMs),
  'blank cards': ({ exportPaper }) => exportPaper(someCards(), atMs),
  'place cards': ({ exportPaper }) => exportPaper(somePlaceCards(), atMs),
  'sheets to fill in': ({ exportPaper }) => exportPaper(someSheets(), atMs),
}

/** An exporter with the real browser, and as much time as a busy machine needs. */
export const aPatientExporter = (): Exporter =>
  createExporter({ env: process.env, nowMs: systemClock.nowMs, after: systemClock.after, watchdogMs: 120_000 })
