import { err, ok, type Result } from '@siroop/domain'
import type { z } from 'zod'
import type { Bilingual } from '../errors/bilingual.js'

/** What is wrong with an open file: where, as `items[3].title`, and in words. */
export interface FileProblem {
  readonly at: string
  readonly text: Bilingual
}
/** An open file: its name without the number (`siroop-shelf`), its shape, and what is said of a text that is none. */
interface OpenFile<T extends z.ZodType> {
  readonly name: string
  readonly shape: T
  readonly texts: { readonly noJson: Bilingual; readonly other: Bilingual; readonly unknownKey: Bilingual }
}

/** More than this nobody reads at once. */
export const mostProblems = 20

/** Reads the text of an open file by its shape. Refused whole: no JSON, another format or a newer one, a key that is wrong. */
export function readOpenFile<T extends z.ZodType>(
  text: string,
  { name, shape, texts }: OpenFile<T>,
): Result<z.output<T>, readonly FileProblem[]> {
  const value = parsed(text)
  if (value === undefined) return err([whole(texts.noJson)])
  const format = String((value as { readonly format?: unknown } | null)?.format)
  if (format !== `${name}/1`) return err([whole(isNewer(name, format) ? newer : texts.other)])
  const read = shape.safeParse(value)
  if (read.success) return ok(read.data)
  return err(read.error.issues.slice(0, mostProblems).map((issue) => told(issue, texts.unknownKey)))
}

/** A problem of the file as a whole. */
export const whole = (text: Bilingual): FileProblem => ({ at: '', text })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // a file that is no JSON is something that people choose by mistake, not a bug
    return undefined
  }
}

const isNewer = (name: string, format: string): boolean =>
  format.startsWith(`${name}/`) && /^\d+$/.test(format.slice(name.length + 1))

function told({ path, code }: z.core.$ZodIssue, unknownKey: Bilingual): FileProblem {
  const at = path.reduce<string>(
    (so, part) => (typeof part === 'number' ? `${so}[${part}]` : so === '' ? String(part) : `${so}.${String(part)}`),
    '',
  )
  if (code === 'unrecognized_keys') return { at, text: unknownKey }
  return { at, text: code === 'too_big' ? tooLong : wrongKind }
}

const newer: Bilingual = {
  nl: 'Dit bestand is van een nieuwere Siroop. Werk deze Siroop eerst bij.',
  en: 'This file is of a newer Siroop. Update this Siroop first.',
}
const tooLong: Bilingual = {
  nl: 'Hier staat te veel. Maak het korter.',
  en: 'There is too much here. Make it shorter.',
}
const wrongKind: Bilingual = {
  nl: 'Dit ontbreekt, of het is van een andere soort dan hier hoort.',
  en: 'This is missing, or of another kind than belongs here.',
}
