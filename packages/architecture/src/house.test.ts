import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deadPaths, specAndTests, undocumented, untestedMethod } from './documentRules.js'
import { impureCalls, needsSecureContext, silencedTests, sleepsInTests } from './forbiddenRules.js'
import { cyclesIn, edgesOf } from './graph.js'
import { missingFiles, neighbours, outsideItsPlace, pathsAcross, tableViolations, undeclared } from './importRules.js'
import {
  doubles,
  fromElsewhere,
  type LockedPackage,
  looseVersions,
  type PackageFile,
  runAtInstall,
  strangersAtTheTop,
} from './packageRules.js'
import { allPaths, readAll, root } from './repository.js'
import { namelessThings, tooDeep, tooFull, tooLong, tooManyParameters } from './shapeRules.js'
import { parse } from './source.js'

const paths = allPaths()
const known = new Set(paths)
const files = readAll('.ts', '.tsx', '.mjs', '.cjs', '.css')
const sources = files.filter(({ path }) => !path.endsWith('.css')).map(parse)
const edges = edgesOf(sources, (path) => known.has(path))
const documents = readAll('.md')
const packages = paths
  .filter((path) => path === 'package.json' || path.endsWith('/package.json'))
  .map((path): PackageFile => {
    const content = JSON.parse(readFileSync(join(root, path), 'utf8')) as Omit<PackageFile, 'folder'>
    return { ...content, folder: path.replace(/\/?package\.json$/, '') }
  })
const declared = new Map(
  packages.map((one) => [
    one.folder === '' ? '' : one.name,
    new Set(Object.keys({ ...one.dependencies, ...one.devDependencies })),
  ]),
)
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>
}

test('the checker sees as many imports as a plain search for the words finds, of every kind', () => {
  const found = sources.flatMap(
    ({ text }) => text.match(/^(import|export) .*from '|^} from '|^import '/gm) ?? [],
  ).length
  expect(sources.length).toBeGreaterThan(20)
  expect(edges.length).toBeGreaterThan(sources.length)
  expect(edges.length).toBeGreaterThanOrEqual(found * 0.98)
  expect(new Set(edges.map((edge) => edge.kind))).toEqual(
    new Set([...edges.map((e) => e.kind), 'file', 'node', 'outside']),
  )
  expect(edges.some((edge) => edge.typeOnly)).toBe(true)
  expect(edges.some((edge) => edge.specifier.startsWith('@siroop/'))).toBe(true)
})

test('every relative import leads to a file', () => expect(missingFiles(edges)).toEqual([]))
test('imports follow the import table', () => expect(tableViolations(edges)).toEqual([]))
test('a package is entered by its name', () => expect(pathsAcross(edges)).toEqual([]))
test('features and audiences do not import one another', () => expect(neighbours(edges)).toEqual([]))
test('connections and drivers are known in one place only', () => expect(outsideItsPlace(edges)).toEqual([]))
test('every import is declared in the nearest package.json', () => expect(undeclared(edges, declared)).toEqual([]))
test('there are no import cycles, type imports included', () => {
  const inside = edges.filter((edge) => edge.kind === 'file')
  expect(cyclesIn(inside).map((group) => `${group.join(' ↔ ')}: move what they share to a third file`)).toEqual([])
})

test('files are short', () => expect(tooLong(files)).toEqual([]))
test('folders are small', () => expect(tooFull(paths)).toEqual([]))
test('folders are shallow', () => expect(tooDeep(paths)).toEqual([]))
test('names say something', () => expect(namelessThings(paths)).toEqual([]))
test('functions take at most three parameters', () => expect(tooManyParameters(sources)).toEqual([]))

test('pure packages have no clock, no chance and no timers', () => expect(impureCalls(sources)).toEqual([]))
test('no test sleeps', () => expect(sleepsInTests(sources)).toEqual([]))
test('no test is skipped or silences others', () => expect(silencedTests(sources)).toEqual([]))
test('what plain http lacks is used in one file', () => expect(needsSecureContext(sources)).toEqual([]))

test('every path that the documents name exists', () =>
  expect(deadPaths(documents, [...paths, ...dotPaths()])).toEqual([]))
test('every rule of a SPEC has a test and every tested id a rule', () => {
  const specs = documents.filter(({ path }) => path.endsWith('SPEC.md'))
  expect(specAndTests(specs, sources)).toEqual([])
})
test('every invariant and acceptance criterion of the method has a test', () =>
  expect(untestedMethod(sources)).toEqual([]))
test('every export of a package has a docstring', () => expect(undocumented(sources)).toEqual([]))

test('the top of the repository is the fixed list', () => {
  const ignored = new Set(['node_modules', 'dist', 'coverage', 'data'])
  expect(strangersAtTheTop(readdirSync(root).filter((name) => !ignored.has(name)))).toEqual([])
})
test('every dependency has an exact version', () => expect(looseVersions(packages)).toEqual([]))
test('what is installed comes from the registry as it was chosen', () =>
  expect(fromElsewhere(lock.packages)).toEqual([]))
test('what runs a script at install was read first', () => expect(runAtInstall(lock.packages)).toEqual([]))
test('packages that must be one are one', () => expect(doubles(Object.keys(lock.packages))).toEqual([]))

/** The dot folders that documents may name; the walk over the repository leaves them out. */
function dotPaths(): string[] {
  return ['.ci'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
}

test('each source that the product grew from has a story in a browser that carries its name', () => {
  const told = files.filter(({ path }) => /^e2e\/stories\/.*\.test\.ts$/.test(path)).map(({ text }) => text)
  const named = (source: string) => told.some((text) => new RegExp(`^test\\('[^']*${source}`, 'm').test(text))
  const asked = ['Noordoostpolder 2040', 'Manifest van Anja', 'Pleio', 'Projectenbrigade', 'Programma Sociaal Domein']
  expect(asked.filter((source) => !named(source))).toEqual([])
})
