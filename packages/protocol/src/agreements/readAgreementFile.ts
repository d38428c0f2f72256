import {
  type AgreementContent,
  type AgreementStage,
  agreementLimits,
  checkAgreement,
  err,
  missingFor,
  ok,
  type Result,
} from '@siroop/domain'
import type { Bilingual } from '../errors/bilingual.js'
import { type FileProblem, mostProblems, readOpenFile, whole } from '../openFiles/readOpenFile.js'
import { agreementNeedText, fieldFaultText } from './agreementErrors.js'
import { type AgreementSource, agreementFile, contentOfAgreementFile } from './agreementShape.js'

/** An agreement that was read from a file. `id`: as it is in every file. */
export interface FiledAgreement {
  readonly id: string
  readonly stage: AgreementStage
  readonly source: AgreementSource | null
  readonly content: AgreementContent
}

/**
 * Reads the text of a file of agreements. Refused whole when one thing in it is wrong; also when something calls itself
 * further than it is: the gate holds for what comes from elsewhere too. Rule: SPEC KNB-8.
 */
export function readAgreementFile(
  text: string,
  today: string,
): Result<readonly FiledAgreement[], readonly FileProblem[]> {
  const read = readOpenFile(text, { name: 'siroop-agreements', shape: agreementFile, texts: fileTexts })
  if (!read.ok) return read
  if (read.value.agreements.length > agreementLimits.agreements) return err([whole(fileTexts.tooMany)])
  const found: FiledAgreement[] = []
  const problems: FileProblem[] = []
  const seen = new Set<string>()
  for (const [index, one] of read.value.agreements.entries()) {
    const at = `agreements[${index}]`
    if (seen.has(one.id)) problems.push({ at: `${at}.id`, text: fileTexts.twice })
    seen.add(one.id)
    const content = checkAgreement(contentOfAgreementFile(one))
    if (!content.ok) {
      problems.push(...content.error.map((fault) => ({ at: `${at}.${fault.at}`, text: fieldFaultText(fault) })))
      continue
    }
    const missing = missingFor(content.value, one.stage, today)
    problems.push(...missing.map((need) => ({ at: `${at}.${need.at}`, text: agreementNeedText(need) })))
    const { id, stage, source } = one
    found.push({ id, stage, source, content: content.value })
  }
  return problems.length === 0 ? ok(found) : err(problems.slice(0, mostProblems))
}

const fileTexts = {
  noJson: {
    nl: 'Dit is geen JSON-bestand, of het is beschadigd. Kies het bestand dat een kennisbank heeft gemaakt.',
    en: 'This is no JSON file, or it is damaged. Choose the file that a knowledge base has made.',
  },
  other: {
    nl: 'Dit is geen bestand van een kennisbank: bovenaan staat niet "format": "siroop-agreements/1".',
    en: 'This is no file of a knowledge base: it does not say "format": "siroop-agreements/1" at the top.',
  },
  unknownKey: {
    nl: 'Hier staat iets wat niet bij een afspraak hoort. Haal het weg.',
    en: 'There is something here that does not belong to an agreement. Take it away.',
  },
  tooMany: {
    nl: 'Er staat te veel in dit bestand: u kunt 500 afspraken hebben.',
    en: 'There is too much in this file: you can have 500 agreements.',
  },
  twice: {
    nl: 'Dit kenmerk staat twee keer in het bestand. Haal er één weg.',
    en: 'This id stands in the file twice. Take one away.',
  },
} as const satisfies Record<string, Bilingual>
