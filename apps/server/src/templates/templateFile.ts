import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Template } from '@siroop/domain'
import { isWarning, judgeTemplateFile, type TemplateFault } from '@siroop/protocol'
import { mostBytes, type PlacedProblem, readYaml } from './readYaml.js'

/** A template file, judged. */
export interface CheckedFile {
  /** Null when it cannot be used. */
  readonly template: Template | null
  /** Every problem and warning at once, by line; first those about the file as a whole. */
  readonly problems: readonly PlacedProblem[]
}

/** Judges the bytes of a template file. Never throws. The one way in: for the server at start, and for the command line. */
export function checkTemplateBytes(bytes: Uint8Array): CheckedFile {
  const { content, problems: ofYaml, placeOf, placeOfKey } = readYaml(bytes)
  if (content === undefined) return { template: null, problems: inOrder(ofYaml) }
  const { template, problems } = judgeTemplateFile(content)
  const placed = problems.map((one) => ({
    ...one,
    place: one.at.length === 0 ? null : aboutKeys.has(one.fault) ? placeOfKey(one.at) : placeOf(one.at),
    otherPlace: one.other === undefined ? null : placeOf(one.other),
  }))
  const all = inOrder([...ofYaml, ...placed])
  return { template: all.every(isWarning) ? template : null, problems: all }
}

/** Mistakes in a key, not in its value. */
const aboutKeys: ReadonlySet<TemplateFault> = new Set(['unknown-key', 'example-of-unknown-field'])

/** Judges a file. Of a file that has no end no more is read than a template may have. Rejects when it cannot be opened. */
export const checkTemplateFile = async (path: string): Promise<CheckedFile> =>
  checkTemplateBytes(await buffer(createReadStream(path, { end: mostBytes })))

const inOrder = (problems: readonly PlacedProblem[]): readonly PlacedProblem[] =>
  [...problems].sort(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
