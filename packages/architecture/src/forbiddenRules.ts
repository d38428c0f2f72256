import { purePackages, secureContextFile } from './importTable.js'
import { isTest } from './repository.js'
import { lineAt, type Node, type Source, walk } from './source.js'

const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'requestIdleCallback'])
const impure = new Set(['Date.now', 'Math.random', 'performance.now'])
const insecure = /(^|\.)(subtle|randomUUID|clipboard|wakeLock|serviceWorker)$/

/** `a.b.c` of a member expression or an identifier, '' for anything else. */
function nameOf(node: Node): string {
  if (node.type === 'Identifier') return String(node.name)
  if (node.type !== 'MemberExpression' || node.computed === true) return ''
  const object = nameOf(node.object as Node)
  const property = String((node.property as Node).name)
  return object === '' ? property : `${object}.${property}`.replace(/^(globalThis|window|self)\./, '')
}

/** Is this identifier a mere key, as in `{ setTimeout: … }` or `x.setTimeout`, rather than the function itself? */
function isKey(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined) return false
  if (parent.type === 'MemberExpression') return parent.property === node && parent.computed !== true
  return /^(Property|TSPropertySignature|MethodDefinition|TSMethodSignature|PropertyDefinition)$/.test(parent.type)
    ? parent.key === node && parent.shorthand !== true
    : parent.type === 'ImportSpecifier'
}

function find(source: Source, wanted: (node: Node, parent: Node | undefined) => string | null): string[] {
  const found: string[] = []
  walk(source.program, (node, parents) => {
    const message = wanted(node, parents.at(-1))
    if (message !== null) found.push(`${source.path}:${lineAt(source, node.start)} ${message}`)
  })
  return [...new Set(found)]
}

const isTimer = (node: Node, parent: Node | undefined): boolean =>
  (node.type === 'Identifier' && timers.has(String(node.name)) && !isKey(node, parent)) ||
  (node.type === 'MemberExpression' && timers.has(nameOf(node)))

/** Clock, chance and timers in packages that must give the same answer to the same question for ever. */
export const impureCalls = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => !isTest(path) && purePackages.some((place) => path.startsWith(place)))
    .flatMap((source) =>
      find(source, (node, parent) => {
        const advice = 'in a pure package: take the value as a parameter (nowMs, newId)'
        if (node.type === 'MemberExpression' && impure.has(nameOf(node))) return `uses ${nameOf(node)} ${advice}`
        if (isTimer(node, parent)) return `uses ${nameOf(node)} ${advice}`
        const isDate = /^(New|Call)Expression$/.test(node.type) && nameOf(node.callee as Node) === 'Date'
        if (isDate && (node.type === 'CallExpression' || (node.arguments as Node[]).length === 0))
          return `reads the clock with Date() ${advice}`
        return null
      }),
    )

/** Tests that wait for time to pass. A `*.long.test.ts` may: real time is its subject. */
export const sleepsInTests = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => isTest(path) && !path.endsWith('.long.test.ts'))
    .flatMap((source) => [
      ...find(source, (node, parent) =>
        isTimer(node, parent) ? `waits with ${nameOf(node)}: step a clock by hand, or await an event` : null,
      ),
      ...source.imports
        .filter((one) => /^(node:)?timers(\/promises)?$/.test(one.specifier))
        .map((one) => `${source.path}:${one.line} imports timers: step a clock by hand, or await an event`),
    ])

/** Tests that are skipped, postponed, or that silence the others. */
export const silencedTests = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => isTest(path))
    .flatMap((source) =>
      find(source, (node) => {
        if (node.type !== 'MemberExpression') return null
        const [, way] = /^(?:test|it|describe)\.(skip|todo|only|skipIf|runIf|fails)$/.exec(nameOf(node)) ?? []
        return way === undefined ? null : `says .${way}: a rule is tested or it is not a rule`
      }),
    )

/** Browser functions that do not exist on plain http, outside the one file that knows a way around. */
export const needsSecureContext = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => path.startsWith('apps/web/src/') && path !== secureContextFile && !isTest(path))
    .flatMap((source) =>
      find(source, (node) =>
        node.type === 'MemberExpression' && insecure.test(nameOf(node))
          ? `uses ${nameOf(node)}, which is missing on plain http: ask ${secureContextFile}`
          : null,
      ),
    )
