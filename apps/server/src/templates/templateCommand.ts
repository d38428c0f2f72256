import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Locale } from '@siroop/domain'
import { templateJsonSchema } from '@siroop/protocol'
import { languageOf, type Terminal } from '../commands/terminal.js'
import { reportData, reportText } from './report.js'
import { type CheckedFile, checkTemplateFile } from './templateFile.js'

const usage: Readonly<Record<Locale, string>> = {
  nl: `npm run siroop -- template check BESTAND …   zegt wat er mis is met een sjabloon, met regelnummers
npm run --silent siroop -- template schema    schrijft het JSON Schema van het formaat, voor editors

  --language nl|en   de taal van de antwoorden; anders die van LANG, anders Nederlands
  --json             een antwoord voor programma’s (gebruik dan npm run --silent)
Code 0: te gebruiken. Code 1: niet te gebruiken. Code 2: niet na te kijken (geen bestand, onbekende opdracht).`,
  en: `npm run siroop -- template check FILE …      says what is wrong with a template, with line numbers
npm run --silent siroop -- template schema    writes the JSON Schema of the format, for editors

  --language nl|en   the language of the answers; else that of LANG, else Dutch
  --json             an answer for programs (then use npm run --silent)
Code 0: can be used. Code 1: cannot be used. Code 2: could not be checked (no file, unknown command).`,
}
const cannotOpen: Readonly<Record<Locale, (file: string) => string>> = {
  nl: (file) => `${file}: dit bestand kan niet worden geopend.`,
  en: (file) => `${file}: this file cannot be opened.`,
}

/** `template check FILE …` and `template schema`. Returns the exit code: 0 usable, 1 not usable, 2 not checked. */
export async function templateCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const asked = read(args)
  const language = languageOf(asked?.language, terminal.env)
  if (asked === null || language === null) {
    terminal.err(usage[language ?? languageOf(undefined, terminal.env) ?? 'nl'])
    return 2
  }
  const [what, ...files] = asked.words
  if (what === 'schema' && files.length === 0) {
    terminal.out(schemaText())
    return 0
  }
  if (what !== 'check' || files.length === 0) {
    terminal.err(usage[language])
    return 2
  }
  return check(files, { ...asked, language, terminal })
}

/** The JSON Schema as it stands beside the templates. */
export const schemaText = (): string => JSON.stringify(templateJsonSchema(), null, 2)

async function check(
  files: readonly string[],
  asked: { readonly json: boolean; readonly language: Locale; readonly terminal: Terminal },
): Promise<0 | 1 | 2> {
  const { json, language, terminal } = asked
  const checked: { file: string; found: CheckedFile }[] = []
  let code: 0 | 1 | 2 = 0
  for (const file of files) {
    const found = await checkTemplateFile(resolve(terminal.folder, file)).catch(() => null)
    if (found === null) {
      terminal.err(cannotOpen[language](file))
      code = 2
      continue
    }
    checked.push({ file, found })
    if (found.template === null && code === 0) code = 1
  }
  if (json)
    terminal.out(
      JSON.stringify(
        checked.map(({ file, found }) => reportData(file, found, language)),
        null,
        2,
      ),
    )
  else for (const { file, found } of checked) terminal.out(reportText(file, found, language))
  return code
}

/** Null when the options are not ours. */
function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { language: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    return { language: values.language, json: values.json ?? false, words: positionals }
  } catch {
    // An option that does not exist: the usage says which ones do.
    return null
  }
}
