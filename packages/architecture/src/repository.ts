import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds the whole repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

const notOurs = new Set(['node_modules', 'dist', 'coverage', 'data', 'fixtures'])

/** One file: its path from the root with forward slashes, and its text. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** All files below the root that people write: no build output, no dependencies, no folders that begin with a dot. */
export function allPaths(from = ''): string[] {
  return readdirSync(join(root, from), { withFileTypes: true }).flatMap((entry) => {
    const path = from === '' ? entry.name : `${from}/${entry.name}`
    if (entry.isDirectory()) return notOurs.has(entry.name) || entry.name.startsWith('.') ? [] : allPaths(path)
    return entry.isFile() ? [path] : []
  })
}

/** Reads the files whose path ends in one of the endings. */
export function readAll(...endings: string[]): TextFile[] {
  return allPaths()
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** A test, or something that only tests import: an own size limit, and not counted as source of a folder. */
export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || /(^|\/)(testData|[a-z]\w*TestData|[a-z]\w*Contract)\.tsx?$/.test(path)
