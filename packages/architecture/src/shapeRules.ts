import { posix } from 'node:path'
import { isTest, type TextFile } from './repository.js'
import { lineAt, type Node, type Source, walk } from './source.js'

const limits = { file: 300, test: 500, folder: 15, depth: 3, parameters: 3 }
const nameless = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'types'])
const isCode = (path: string): boolean => /\.(tsx?|mjs|cjs|js|css)$/.test(path)

/** Files above 300 lines (tests: 500). */
export const tooLong = (files: readonly TextFile[]): string[] =>
  files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    const limit = isTest(path) ? limits.test : limits.file
    return isCode(path) && lines > limit
      ? [`${path} has ${lines} lines, at most ${limit}: give one of its ideas a file of its own`]
      : []
  })

/** Folders with more than 15 source files; tests and declarations are not counted. */
export function tooFull(paths: readonly string[]): string[] {
  const count = new Map<string, number>()
  for (const path of paths) {
    if (!isCode(path) || isTest(path) || path.endsWith('.d.ts')) continue
    count.set(posix.dirname(path), (count.get(posix.dirname(path)) ?? 0) + 1)
  }
  return [...count]
    .filter(([, files]) => files > limits.folder)
    .map(([folder, files]) => `${folder}/ has ${files} source files, at most ${limits.folder}: name a group of them`)
}

/** Files more than three folders below `src`. */
export const tooDeep = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => {
    const below = path.split('/src/')[1]?.split('/') ?? []
    return isCode(path) && below.length - 1 > limits.depth
      ? [`${path} lies ${below.length - 1} folders below src, at most ${limits.depth}: flatten`]
      : []
  })

/** Files and folders whose name says nothing. */
export const namelessThings = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => {
    const bad = path.split('/').find((part) => nameless.has(part.replace(/\.[^/]*$/, '').toLowerCase()))
    return bad === undefined ? [] : [`${path}: '${bad}' says nothing; put it beside its only caller, or name the idea`]
  })

/** Named functions and methods with more than three parameters; functions handed to somebody else's API are free, and tests. */
export function tooManyParameters(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => {
      const found: string[] = []
      walk(source.program, (node, parents) => {
        if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|TSDeclareFunction)$/.test(node.type))
          return
        const parameters = (node.params as Node[]).filter((one) => (one as { name?: unknown }).name !== 'this').length
        const argument = parents.at(-1)?.type === 'CallExpression'
        if (parameters > limits.parameters && !argument)
          found.push(
            `${source.path}:${lineAt(source, node.start)} takes ${parameters} parameters, at most ${limits.parameters}: use one options object`,
          )
      })
      return found
    })
}
