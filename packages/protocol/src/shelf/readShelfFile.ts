import { checkShelfContent, err, ok, type Result, type ShelfContent, shelfLimits } from '@siroop/domain'
import type { z } from 'zod'
import type { Bilingual } from '../errors/bilingual.js'
import { shelfFaultText } from './shelfErrors.js'
import { contentOfFile, shelfFile } from './shelfShape.js'

/** What is wrong with a file of a shelf: where, as `items[3].title`, and in words. */
export interface ShelfProblem {
  readonly at: string
  readonly text: Bilingual
}
/** An item that was read from a file. `id`: as it is in every file. */
export interface FiledItem {
  readonly id: string
  readonly content: ShelfContent
}

/** More than this nobody reads at once. */
const mostProblems = 20

/**
 * Reads the text of a file. Refused whole when one thing in it is wrong: no JSON, another format, a key that is missing or
 * not known, a text that does not do, an id that stands in it twice, or more items than a shelf holds. Rule: SPEC SHLF-20.
 */
export function readShelfFile(text: string): Result<readonly FiledItem[], readonly ShelfProblem[]> {
  const value = parsed(text)
  if (value === undefined) return err([whole(fileTexts.noJson)])
  if (!isShelf(value)) return err([whole(isNewer(value) ? fileTexts.newer : fileTexts.noShelf)])
  const read = shelfFile.safeParse(value)
  if (!read.success) return err(read.error.issues.slice(0, mostProblems).map(told))
  if (read.data.items.length > shelfLimits.items) return err([whole(fileTexts.tooMany)])
  const items: FiledItem[] = []
  const problems: ShelfProblem[] = []
  const seen = new Set<string>()
  for (const [index, item] of read.data.items.entries()) {
    const at = `items[${index}]`
    if (seen.has(item.id)) problems.push({ at: `${at}.id`, text: fileTexts.twice })
    seen.add(item.id)
    const checked = checkShelfContent(contentOfFile(item))
    if (checked.ok) items.push({ id: item.id, content: checked.value })
    else problems.push(...checked.error.map((fault) => ({ at: `${at}.${fault.at}`, text: shelfFaultText(fault) })))
  }
  return problems.length === 0 ? ok(items) : err(problems.slice(0, mostProblems))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // a file that is no JSON is something that people choose by mistake, not a bug
    return undefined
  }
}

const formatOf = (value: unknown): unknown => (value as { readonly format?: unknown } | null)?.format
const isShelf = (value: unknown): boolean => formatOf(value) === 'siroop-shelf/1'
const isNewer = (value: unknown): boolean => /^siroop-shelf\/\d+$/.test(String(formatOf(value)))
const whole = (text: Bilingual): ShelfProblem => ({ at: '', text })

function told({ path, code }: z.core.$ZodIssue): ShelfProblem {
  const at = path.reduce<string>(
    (so, part) => (typeof part === 'number' ? `${so}[${part}]` : so === '' ? String(part) : `${so}.${String(part)}`),
    '',
  )
  if (code === 'unrecognized_keys') return { at, text: fileTexts.unknownKey }
  if (code === 'too_big') return { at, text: fileTexts.tooLong }
  return { at, text: fileTexts.wrongKind }
}

const fileTexts = {
  noJson: {
    nl: 'Dit is geen JSON-bestand, of het is beschadigd. Kies het bestand dat een plank heeft gemaakt.',
    en: 'This is no JSON file, or it is damaged. Choose the file that a shelf has made.',
  },
  noShelf: {
    nl: 'Dit is geen bestand van een plank: bovenaan staat niet "format": "siroop-shelf/1".',
    en: 'This is no file of a shelf: it does not say "format": "siroop-shelf/1" at the top.',
  },
  newer: {
    nl: 'Dit bestand is van een nieuwere Siroop. Werk deze Siroop eerst bij.',
    en: 'This file is of a newer Siroop. Update this Siroop first.',
  },
  tooMany: {
    nl: 'Er staat te veel in dit bestand: op een plank passen 5.000 dingen.',
    en: 'There is too much in this file: a shelf holds 5,000 things.',
  },
  twice: {
    nl: 'Dit kenmerk staat twee keer in het bestand. Haal er één weg.',
    en: 'This id stands in the file twice. Take one away.',
  },
  unknownKey: {
    nl: 'Hier staat iets wat niet bij een plank hoort. Haal het weg.',
    en: 'There is something here that does not belong to a shelf. Take it away.',
  },
  tooLong: { nl: 'Hier staat te veel. Maak het korter.', en: 'There is too much here. Make it shorter.' },
  wrongKind: {
    nl: 'Dit ontbreekt, of het is van een andere soort dan hier hoort.',
    en: 'This is missing, or of another kind than belongs here.',
  },
} as const satisfies Record<string, Bilingual>
