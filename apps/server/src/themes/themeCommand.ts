import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { answerLanguage, type Terminal } from '../commands/terminal.js'
import { folders } from '../folders.js'
import { groundsOf, refusalInWords, themeOfFile, themeReport } from './themes.js'

const usage = {
  nl: `npm run siroop -- theme check BESTAND …   zegt wat Siroop van design tokens maakt (JSON of CSS, NL Design System)
Zet het bestand daarna in de map van SIROOP_THEMES; zijn naam is die van de huisstijl.`,
  en: `npm run siroop -- theme check FILE …      says what Siroop makes of design tokens (JSON or CSS, NL Design System)
Then put the file in the folder of SIROOP_THEMES; its name is that of the house style.`,
}

/** `theme check FILE …`. Returns the exit code: 0 a house style, 1 none, 2 not looked at. */
export async function themeCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const language = answerLanguage(args, terminal.env)
  const at = args.indexOf('--language')
  const [what, ...named] = args.filter((_word, index) => at < 0 || (index !== at && index !== at + 1))
  const files = named.map((name) => ({ name, path: resolve(terminal.folder, name) }))
  if (what !== 'check' || files.length === 0 || files.some(({ path }) => !existsSync(path))) {
    terminal.err(usage[language])
    return 2
  }
  const grounds = await groundsOf(folders.look)
  let worst: 0 | 1 = 0
  for (const { name, path } of files) {
    const made = await themeOfFile(path, grounds)
    if (!made.ok) worst = 1
    const lines = made.ok ? themeReport(made.value) : [refusalInWords(made.error)]
    for (const line of lines) terminal.out(`${name}: ${line[language]}`)
  }
  return worst
}
