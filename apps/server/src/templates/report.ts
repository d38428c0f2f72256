import { inLocale, isRunnable, type Locale, type Template } from '@siroop/domain'
import { isWarning, pathText, problemText } from '@siroop/protocol'
import type { PlacedProblem } from './readYaml.js'
import type { CheckedFile } from './templateFile.js'

interface Words {
  readonly line: string
  readonly column: string
  readonly mind: string
  readonly seeAlso: (line: number) => string
  readonly more: (count: number) => string
  readonly fine: (about: string) => string
  readonly usable: (warnings: number) => string
  readonly broken: (errors: number) => string
  readonly notRunnable: string
  readonly about: (template: Template) => string
}
const some = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`
const minutesOf = ({ sessions }: Template): number => sessions.reduce((sum, { minutes }) => sum + minutes, 0)

const words: Readonly<Record<Locale, Words>> = {
  nl: {
    line: 'regel',
    column: 'kolom',
    mind: 'Let op: ',
    seeAlso: (line) => `Zie ook regel ${line}.`,
    more: (count) => `… en nog ${count}.`,
    fine: (about) => `in orde. ${about}`,
    usable: (warnings) => `te gebruiken, met ${some(warnings, 'waarschuwing', 'waarschuwingen')}.`,
    broken: (errors) => `${some(errors, 'fout', 'fouten')}. Zo kan dit sjabloon niet worden gebruikt.`,
    notRunnable: 'Deze versie van Siroop heeft nog niet alle schermen voor dit sjabloon, en biedt het daarom niet aan.',
    about: (template) =>
      `${inLocale(template.title, 'nl')}: ${some(template.sessions.length, 'bijeenkomst', 'bijeenkomsten')}, ${some(template.steps.length, 'stap', 'stappen')}, ${some(minutesOf(template), 'minuut', 'minuten')}.`,
  },
  en: {
    line: 'line',
    column: 'column',
    mind: 'Mind: ',
    seeAlso: (line) => `See also line ${line}.`,
    more: (count) => `… and ${count} more.`,
    fine: (about) => `in order. ${about}`,
    usable: (warnings) => `can be used, with ${some(warnings, 'warning', 'warnings')}.`,
    broken: (errors) => `${some(errors, 'problem', 'problems')}. This template cannot be used like this.`,
    notRunnable: 'This version of Siroop does not have all the screens for this template yet, and does not offer it.',
    about: (template) =>
      `${inLocale(template.title, 'en')}: ${some(template.sessions.length, 'session', 'sessions')}, ${some(template.steps.length, 'step', 'steps')}, ${some(minutesOf(template), 'minute', 'minutes')}.`,
  },
}
/** More problems than this nobody reads at once. */
const mostTold = 100

/** One problem on one line: `file.yaml, line 12, column 5: what (steps[3].title)`. */
function problemLine(file: string, found: PlacedProblem, language: Locale): string {
  const { line, column, mind, seeAlso } = words[language]
  const { place, otherPlace, at } = found
  const where = place === null ? file : `${file}, ${line} ${place.line}, ${column} ${place.column}`
  const also = otherPlace === null ? '' : ` ${seeAlso(otherPlace.line)}`
  const path = at.length === 0 ? '' : ` (${pathText(at)})`
  return `${where}: ${isWarning(found) ? mind : ''}${problemText(found, language)}${also}${path}`
}

/** As many problems as somebody reads, one on a line, and how many there are more. */
export function problemLines(file: string, problems: readonly PlacedProblem[], language: Locale): readonly string[] {
  const lines = problems.slice(0, mostTold).map((one) => problemLine(file, one, language))
  const left = problems.length - lines.length
  return left === 0 ? lines : [...lines, `${file}: ${words[language].more(left)}`]
}

/** What the command line tells about a file: every problem, and what it comes to. */
export function reportText(file: string, { template, problems }: CheckedFile, language: Locale): string {
  const said = words[language]
  const warnings = problems.filter(isWarning).length
  const outcome =
    template === null
      ? said.broken(problems.length - warnings)
      : warnings > 0
        ? said.usable(warnings)
        : said.fine(said.about(template))
  return [
    ...problemLines(file, problems, language),
    `${file}: ${outcome}`,
    ...(template !== null && !isRunnable(template) ? [said.notRunnable] : []),
  ].join('\n')
}

/** The same for a program. */
export const reportData = (file: string, { template, problems }: CheckedFile, language: Locale): object => ({
  file,
  usable: template !== null,
  runnable: template !== null && isRunnable(template),
  template: template === null ? null : { id: template.id, version: template.version, title: template.title },
  problems: problems.map((one) => ({
    severity: isWarning(one) ? 'warning' : 'error',
    fault: one.fault,
    line: one.place?.line ?? null,
    column: one.place?.column ?? null,
    otherLine: one.otherPlace?.line ?? null,
    path: pathText(one.at),
    message: problemText(one, language),
    about: one.about,
  })),
})
