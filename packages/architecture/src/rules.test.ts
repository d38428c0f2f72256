import { expect, test } from 'vitest'
import { deadPaths, specAndTests, undocumented } from './documentRules.js'
import { impureCalls, needsSecureContext, silencedTests, sleepsInTests } from './forbiddenRules.js'
import { cyclesIn, type Edge, edgesOf } from './graph.js'
import { missingFiles, neighbours, outsideItsPlace, pathsAcross, tableViolations, undeclared } from './importRules.js'
import { doubles, fromElsewhere, looseVersions, runAtInstall, strangersAtTheTop } from './packageRules.js'
import { namelessThings, tooDeep, tooFull, tooLong, tooManyParameters } from './shapeRules.js'
import { parse } from './source.js'

const source = (path: string, text: string) => parse({ path, text })
const edges = (files: Record<string, string>): Edge[] => {
  const sources = Object.entries(files).map(([path, text]) => source(path, text))
  return edgesOf(sources, (path) => path in files)
}

test('an import is seen in every form', () => {
  const text = `import a from './a.js'; import type { B } from './b.js'; export * from './c.js'; export { d } from './d.js'
    const e = await import('./e.js'); type F = import('./f.js').F; import './g.js'
    const h = new URL('./h.js', import.meta.url); import { type I, type J } from './i.js'`
  const seen = source('x.ts', text).imports.map((one) => `${one.specifier}${one.typeOnly ? ' type' : ''}`)
  const types = ['./b.js type', './f.js type', './i.js type']
  expect(seen.sort()).toEqual(['./a.js', './c.js', './d.js', './e.js', './g.js', './h.js', ...types].sort())
})

test('domain imports nothing, a test of it may use Node', () => {
  const files = {
    'packages/domain/src/a.ts': `import 'zod'; import 'node:fs'; import { x } from '@siroop/board'`,
    'packages/domain/src/a.test.ts': `import 'node:fs'`,
    'packages/board/src/index.ts': '',
  }
  expect(tableViolations(edges(files))).toHaveLength(3)
})

test('an import of a file that is gone is reported', () => {
  expect(missingFiles(edges({ 'e2e/a.ts': `import './gone.js'` }))).toHaveLength(1)
})

test('a path from one workspace into another is reported', () => {
  const files = { 'e2e/a.ts': `import '../apps/server/src/app.js'`, 'apps/server/src/app.ts': '' }
  expect(pathsAcross(edges(files))).toHaveLength(1)
})

test('features and audiences that import one another are reported, the storage port is open', () => {
  const files = {
    'apps/server/src/http/a.ts': `import '../board/b.js'; import '../storage/storage.js'; import '../app.js'`,
    'apps/server/src/board/b.ts': '',
    'apps/server/src/storage/storage.ts': '',
    'apps/server/src/app.ts': '',
    'apps/web/src/wall/a.tsx': `import type { B } from '../public/b.js'; import '../ui/c.js'`,
    'apps/web/src/public/b.tsx': '',
    'apps/web/src/ui/c.tsx': '',
  }
  expect(neighbours(edges(files))).toHaveLength(3)
})

test('yjs belongs to connection/, a driver to one file', () => {
  const files = {
    'apps/web/src/ui/a.ts': `import * as Y from 'yjs'`,
    'apps/web/src/connection/b.ts': `import * as Y from 'yjs'`,
    'apps/server/src/a.ts': `import 'puppeteer'`,
    'apps/server/src/b.ts': `import 'puppeteer'`,
  }
  expect(outsideItsPlace(edges(files))).toHaveLength(2)
})

test('an import that the nearest package.json does not declare is reported; a test may use the tools of the root', () => {
  const files = {
    'e2e/src/a.ts': `import 'ws'; import 'left'; import 'vitest'`,
    'e2e/src/a.test.ts': `import 'vitest'`,
  }
  const declared = new Map([
    ['', new Set(['vitest'])],
    ['@siroop/e2e', new Set(['ws'])],
  ])
  expect(undeclared(edges(files), declared)).toHaveLength(2)
})

test('a circle is found, also through types, and a line is not', () => {
  const circle = edges({
    'a.ts': `import './b.js'`,
    'b.ts': `import type { A } from './c.js'`,
    'c.ts': `import './a.js'`,
  })
  expect(cyclesIn(circle)).toEqual([['a.ts', 'b.ts', 'c.ts']])
  expect(
    cyclesIn(edges({ 'a.ts': `import './b.js'; import './c.js'`, 'b.ts': `import './c.js'`, 'c.ts': '' })),
  ).toEqual([])
})

test('size, fullness, depth and names have limits', () => {
  const lines = (count: number) => 'x\n'.repeat(count)
  expect(tooLong([{ path: 'a.ts', text: lines(301) }])).toHaveLength(1)
  expect(tooLong([{ path: 'a.test.ts', text: lines(500) }])).toEqual([])
  expect(tooFull(Array.from({ length: 16 }, (_, n) => `a/${n}.ts`))).toHaveLength(1)
  expect(tooFull(Array.from({ length: 16 }, (_, n) => `a/${n}.test.ts`))).toEqual([])
  expect(tooDeep(['p/src/a/b/c/d/e.ts', 'p/src/a/b/c/d.ts'])).toHaveLength(1)
  expect(namelessThings(['a/utils/b.ts', 'a/types.ts', 'a/typesOfNote.ts'])).toHaveLength(2)
})

test('a fourth parameter is reported, except on a function that somebody else calls', () => {
  const text = 'function f(a, b, c, d) {}; app.use((error, request, response, next) => next(error))'
  expect(tooManyParameters([source('a.ts', text)])).toHaveLength(1)
})

test('a pure package may make a date of a number, and may not ask for the time', () => {
  const text = `const a = Date.now(); const b = new Date(); const c = new Date(a); const d = Math.random()
    setTimeout(f, 1); globalThis.setInterval(f, 1); const e = { setTimeout: 1 }.setTimeout; const now = Date.now`
  expect(impureCalls([source('packages/domain/src/a.ts', text)])).toHaveLength(6)
  expect(impureCalls([source('apps/web/src/a.ts', text)])).toEqual([])
})

test('a sleeping, skipped or lonely test is reported', () => {
  const text = `import { setTimeout as wait } from 'node:timers/promises'; await new Promise((r) => setTimeout(r, 9))
    test.skip('a', f); describe.only('b', f); it.todo('c')`
  expect(sleepsInTests([source('a.test.ts', text)])).toHaveLength(2)
  expect(sleepsInTests([source('a.long.test.ts', text)])).toEqual([])
  expect(silencedTests([source('a.test.ts', text)])).toHaveLength(3)
})

test('what plain http lacks may be used in one file only', () => {
  const text =
    'crypto.subtle.digest(); crypto.randomUUID(); navigator.clipboard.writeText(); navigator.wakeLock.request()'
  expect(needsSecureContext([source('apps/web/src/wall/a.ts', text)]).length).toBeGreaterThanOrEqual(4)
  expect(needsSecureContext([source('apps/web/src/ui/device.ts', text)])).toEqual([])
})

test('dead paths in documents are reported, patterns and words with a slash are understood', () => {
  const text =
    'See `packages/a/b.ts`, `packages/a/gone.ts`, `packages/*/b.ts`, [x](a/b.ts), [y](gone.md), `and/or`, `src/b.ts`'
  const found = deadPaths([{ path: 'packages/README.md', text }], ['packages/a/b.ts'])
  expect(found.map((one) => /names (\S+),/.exec(one)?.[1])).toEqual([
    'packages/a/gone.ts',
    'packages/src/b.ts',
    'packages/gone.md',
  ])
})

test('a rule without a test, a test without a rule and a rule stated twice are reported', () => {
  const specs = [
    { path: 'a/SPEC.md', text: '- **ADM-1** one\n- **ADM-2** two\n' },
    { path: 'b/SPEC.md', text: '- **ADM-1** again\n' },
  ]
  const tests = source(
    'a.test.ts',
    `test('[ADM-1] x', f); test(\`[ADM-9] \${x}\`, f); test.each([1])('[INV-2, ADM-1] y', f)`,
  )
  expect(specAndTests(specs, [tests])).toHaveLength(3)
})

test('an export needs a docstring; one docstring speaks for the lines that follow without a blank line', () => {
  const text = `/** One. */\nexport type A = 1\nexport type B = 2\n\nexport type C = 3\nexport { D } from './d.js'\n`
  expect(undocumented([source('packages/domain/src/a.ts', text)])).toEqual([
    expect.stringContaining('packages/domain/src/a.ts:5 exports C'),
  ])
})

test('loose versions, unknown workspaces, doubles and strangers at the top are reported', () => {
  expect(
    looseVersions([{ folder: 'e2e', name: '@siroop/e2e', dependencies: { ws: '^8.0.0', zod: '4.6.7' } }]),
  ).toHaveLength(1)
  expect(looseVersions([{ folder: 'packages/new', name: '@siroop/new' }])).toHaveLength(1)
  expect(doubles(['node_modules/yjs', 'node_modules/a/node_modules/yjs', 'node_modules/lib0'])).toHaveLength(1)
  const good = { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz', integrity: 'sha512-x' }
  const locked = {
    'packages/domain': {},
    'node_modules/good': good,
    'node_modules/@siroop/domain': { resolved: 'packages/domain', link: true },
    'node_modules/git': { ...good, resolved: 'git+ssh://git@example.org/a.git' },
    'node_modules/a/node_modules/old': { ...good, integrity: 'sha1-x' },
    'node_modules/script': { ...good, hasInstallScript: true },
    'node_modules/esbuild': { ...good, hasInstallScript: true },
  }
  expect(fromElsewhere(locked).map((line) => line.split(' ')[0])).toEqual([
    'node_modules/git',
    'node_modules/a/node_modules/old',
  ])
  expect(runAtInstall(locked).map((line) => line.split(' ')[0])).toEqual(['node_modules/script'])
  expect(strangersAtTheTop(['.ci', 'apps', 'docker-compose.yml'])).toHaveLength(1)
})
