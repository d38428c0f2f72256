import type { AgreementFile } from '@siroop/protocol'
import type { KeptAgreement } from './agreementRows.js'

/** An agreement as it stands in an open file: without who may read it here, and whose it is. */
export function filedOf({ id, stage, source, content }: KeptAgreement): AgreementFile['agreements'][number] {
  const { visibility: _, ...said } = content
  return { id, stage, source, ...said, between: [...said.between], keywords: [...said.keywords] }
}
