import { posix } from 'node:path'
import type { TextFile } from './repository.js'
import { isTest } from './repository.js'
import { lineAt, type Node, type Source, walk } from './source.js'

const startsInRepository = /^(\.\/)?(packages|apps|e2e|workshop-templates|\.ci)\/[\w./*-]+$/
const startsInPackage = /^(src|bin|decisions|fixtures)\/[\w./*-]+$/

/** Paths between backticks, and relative links, that no longer lead anywhere. */
export function deadPaths(documents: readonly TextFile[], paths: readonly string[]): string[] {
  const known = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]))
  const leads = (path: string): boolean => {
    const clean = path.replace(/^\.\//, '').replace(/\/$/, '')
    if (!clean.includes('*')) return known.has(clean)
    const pattern = new RegExp(`^${clean.replace(/[.+]/g, '\\$&').replace(/\*+/g, '.*')}$`)
    return [...known].some((one) => pattern.test(one))
  }
  return documents.flatMap((document) =>
    mentionsIn(document)
      .filter(({ path }) => !leads(path))
      .map(({ path, line }) => `${document.path}:${line} names ${path}, which does not exist: correct or remove it`),
  )
}

const foldersOf = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/'))

function mentionsIn(document: TextFile): { path: string; line: number }[] {
  const folder = posix.dirname(document.path)
  const workspace = /^(packages|apps)\/[^/]+(?=\/)/.exec(document.path)?.[0] ?? folder
  return document.text.split('\n').flatMap((text, index) => {
    const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path.replace(/:\d+$/, ''))
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, path = '']) => path)
    return [
      ...quoted.filter((path) => startsInRepository.test(path)),
      ...quoted.filter((path) => startsInPackage.test(path)).map((path) => posix.join(workspace, path)),
      ...links.filter((path) => !/^([a-z]+:|\/)/.test(path)).map((path) => posix.join(folder, path)),
    ].map((path) => ({ path, line: index + 1 }))
  })
}

const id = '[A-Z]{2,6}-\\d+'
/** Ids of the method text (INV, TNS): stated there, tested where they apply. */
const ofTheMethod = /^(INV|TNS)-/
const methodIds = [['INV', 25] as const, ['TNS', 15] as const].flatMap(([name, last]) =>
  Array.from({ length: last }, (_, index) => `${name}-${index + 1}`),
)

/** Invariants and acceptance criteria of the method that no test carries. */
export function untestedMethod(sources: readonly Source[]): string[] {
  const tested = new Set(
    sources
      .filter(({ path }) => isTest(path))
      .flatMap(idsInTitles)
      .map(({ rule }) => rule),
  )
  return methodIds
    .filter((rule) => !tested.has(rule))
    .map((rule) => `no test carries [${rule}]: write it at the level where it can fail`)
}

/** Every rule of a SPEC.md has a test that carries its id, every id in a test title exists, and no id has two rules. */
export function specAndTests(specs: readonly TextFile[], sources: readonly Source[]): string[] {
  const rules = new Map<string, string>()
  const problems: string[] = []
  for (const spec of specs) {
    for (const [, rule = ''] of spec.text.matchAll(new RegExp(`^- \\*\\*(${id})\\*\\*`, 'gm'))) {
      if (rules.has(rule)) problems.push(`${spec.path} states ${rule}, so does ${rules.get(rule)}: renumber one`)
      rules.set(rule, spec.path)
    }
  }
  const tested = new Set<string>()
  for (const { rule, place } of sources.filter(({ path }) => isTest(path)).flatMap(idsInTitles)) {
    tested.add(rule)
    if (!rules.has(rule) && !ofTheMethod.test(rule))
      problems.push(`${place} tests ${rule}, which no SPEC.md states: write the rule down or correct the id`)
  }
  for (const [rule, path] of rules)
    if (!tested.has(rule)) problems.push(`${path} states ${rule}, but no test carries [${rule}]: write it`)
  return problems
}

function idsInTitles(source: Source): { rule: string; place: string }[] {
  const found: { rule: string; place: string }[] = []
  walk(source.program, (node) => {
    if (node.type !== 'CallExpression') return
    const title = (node.arguments as Node[])[0]
    const text = title === undefined ? '' : source.text.slice(title.start, title.end)
    if (!/^['"`]/.test(text)) return
    for (const [, ids = ''] of text.matchAll(new RegExp(`\\[(${id}(?:, ?${id})*)\\]`, 'g')))
      for (const rule of ids.split(/, ?/)) found.push({ rule, place: `${source.path}:${lineAt(source, node.start)}` })
  })
  return found
}

/**
 * Exports of a package without a docstring right above them. Lines that follow one another without a blank line form a
 * group, and the docstring above the first speaks for all. Re-exports are documented where they come from.
 */
export function undocumented(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /^packages\/[^/]+\/src\//.test(path) && !isTest(path))
    .flatMap((source) => {
      let covered: Node | null = null
      return source.body.flatMap((node) => {
        if (!/^Export(Named|Default)Declaration$/.test(node.type) || (node.declaration ?? null) === null) return []
        if (hasDocstring(source, node) || (covered !== null && isNextLine(source, covered, node))) {
          covered = node
          return []
        }
        covered = null
        const place = `${source.path}:${lineAt(source, node.start)}`
        return [
          `${place} exports ${nameOf(node)} without a docstring: say what it is, its unit, what it refuses, whose rule it is`,
        ]
      })
    })
}

const hasDocstring = (source: Source, node: Node): boolean =>
  source.comments.some(
    (comment) =>
      comment.value.startsWith('*') &&
      comment.end <= node.start &&
      /^\s*$/.test(source.text.slice(comment.end, node.start)),
  )

/** Also true for the second overload of a function. */
const isNextLine = (source: Source, before: Node, node: Node): boolean =>
  /^(\s*\/\/.*|[ \t]*)\n?[ \t]*$/.test(source.text.slice(before.end, node.start))

function nameOf(node: Node): string {
  const declaration = node.declaration as Node
  const first = (declaration.declarations as Node[] | undefined)?.[0] ?? declaration
  return String((first.id as Node | null)?.name ?? 'a value')
}
