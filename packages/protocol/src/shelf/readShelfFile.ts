import { checkShelfContent, err, ok, type Result, type ShelfContent, shelfLimits } from '@siroop/domain'
import type { Bilingual } from '../errors/bilingual.js'
import { type FileProblem, mostProblems, readOpenFile, whole } from '../openFiles/readOpenFile.js'
import { shelfFaultText } from './shelfErrors.js'
import { contentOfFile, shelfFile } from './shelfShape.js'

/** An item that was read from a file. `id`: as it is in every file. */
export interface FiledItem {
  readonly id: string
  readonly content: ShelfContent
}

/**
 * Reads the text of a file. Refused whole when one thing in it is wrong: no JSON, another format, a key that is missing or
 * not known, a text that does not do, an id that stands in it twice, or more items than a shelf holds. Rule: SPEC SHLF-20.
 */
export function readShelfFile(text: string): Result<readonly FiledItem[], readonly FileProblem[]> {
  const read = readOpenFile(text, { name: 'siroop-shelf', shape: shelfFile, texts: fileTexts })
  if (!read.ok) return read
  if (read.value.items.length > shelfLimits.items) return err([whole(fileTexts.tooMany)])
  const items: FiledItem[] = []
  const problems: FileProblem[] = []
  const seen = new Set<string>()
  for (const [index, item] of read.value.items.entries()) {
    const at = `items[${index}]`
    if (seen.has(item.id)) problems.push({ at: `${at}.id`, text: fileTexts.twice })
    seen.add(item.id)
    const checked = checkShelfContent(contentOfFile(item))
    if (checked.ok) items.push({ id: item.id, content: checked.value })
    else problems.push(...checked.error.map((fault) => ({ at: `${at}.${fault.at}`, text: shelfFaultText(fault) })))
  }
  return problems.length === 0 ? ok(items) : err(problems.slice(0, mostProblems))
}

const fileTexts = {
  noJson: {
    nl: 'Dit is geen JSON-bestand, of het is beschadigd. Kies het bestand dat een plank heeft gemaakt.',
    en: 'This is no JSON file, or it is damaged. Choose the file that a shelf has made.',
  },
  other: {
    nl: 'Dit is geen bestand van een plank: bovenaan staat niet "format": "siroop-shelf/1".',
    en: 'This is no file of a shelf: it does not say "format": "siroop-shelf/1" at the top.',
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
} as const satisfies Record<string, Bilingual>
