import type { Template } from '@siroop/domain'
import { shapeFaults } from '../faults/shapeFaults.js'
import type { TemplateFault } from '../faults/templateFaults.js'
import { type JudgedTemplate, judgeTemplateFile } from '../templateFile.js'

/** A template that somebody is writing: it may have mistakes, and is kept with them. */
export interface Draft extends JudgedTemplate {
  readonly draft: Template
}

/** What is of the wrong form while somebody fills in a form: an empty text, no minutes yet, one line too many. */
const leftOpen: ReadonlySet<TemplateFault> = new Set<TemplateFault>([
  'minutes-not-positive',
  'number-too-small',
  'number-too-large',
  'text-empty',
  'text-too-long',
  'list-empty',
  'list-too-long',
  'no-language',
])
/** Lists and keys within one another; as deep as a file may go. */
const mostDepth = 32

/**
 * Reads a template that is being written, with everything that is still wrong with it. Null for what no form makes of a
 * template: unknown keys, other kinds of values, a list where a text belongs.
 */
export function readDraft(content: unknown): Draft | null {
  if (isDeeper(content, mostDepth)) return null
  const judged = judgeTemplateFile(content)
  const isOther = judged.problems.some(({ fault }) => Object.hasOwn(shapeFaults, fault) && !leftOpen.has(fault))
  return isOther ? null : { ...judged, draft: content as Template }
}

function isDeeper(content: unknown, depth: number): boolean {
  if (typeof content !== 'object' || content === null) return false
  return depth === 0 || Object.values(content).some((part) => isDeeper(part, depth - 1))
}
