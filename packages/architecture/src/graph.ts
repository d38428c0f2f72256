import { posix } from 'node:path'
import { workspaces } from './importTable.js'
import type { Source } from './source.js'

/** One import, resolved. `to` is a path in the repository, or the name of an outside package or Node module. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly kind: 'file' | 'asset' | 'outside' | 'node' | 'missing'
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

/** Resolves every import of every file. `exists` tells whether a path is a file of the repository. */
export function edgesOf(sources: readonly Source[], exists: (path: string) => boolean): Edge[] {
  return sources.flatMap((source) =>
    source.imports.map((one) => {
      const { to, kind } = resolve(source.path, one.specifier, exists)
      return { from: source.path, to, kind, ...one }
    }),
  )
}

function resolve(from: string, specifier: string, exists: (path: string) => boolean): Pick<Edge, 'to' | 'kind'> {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return file(posix.join(posix.dirname(from), bare), exists)
  if (bare.startsWith('node:')) return { to: bare, kind: 'node' }
  const name = packageName(bare)
  const workspace = workspaces[name]
  if (workspace === undefined) return { to: name, kind: 'outside' }
  const rest = bare.slice(name.length + 1)
  return file(`${workspace.folder}/src/${rest === '' ? 'index.js' : rest}`, exists)
}

function file(path: string, exists: (path: string) => boolean): Pick<Edge, 'to' | 'kind'> {
  const stem = path.replace(/\.jsx?$/, '')
  for (const guess of [`${stem}.ts`, `${stem}.tsx`, `${stem}.d.ts`, path]) {
    if (exists(guess)) return { to: guess, kind: /\.(tsx?|mjs|cjs|js)$/.test(guess) ? 'file' : 'asset' }
  }
  return { to: path, kind: 'missing' }
}

/** `@scope/name/deep` → `@scope/name`, `name/deep` → `name`. */
export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The npm name of the workspace a file lies in, or null for a file outside all of them. */
export function workspaceOf(path: string): string | null {
  for (const [name, rule] of Object.entries(workspaces)) if (path.startsWith(`${rule.folder}/`)) return name
  return null
}

/** Groups of files that import one another in a circle (Tarjan's strongly connected components, size ≥ 2 or a self-loop). */
export function cyclesIn(edges: readonly Pick<Edge, 'from' | 'to'>[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (node: string): void => {
    index.set(node, index.size)
    low.set(node, index.get(node) ?? 0)
    stack.push(node)
    for (const to of next.get(node) ?? []) {
      if (!index.has(to)) visit(to)
      if (stack.includes(to)) low.set(node, Math.min(low.get(node) ?? 0, low.get(to) ?? 0))
    }
    if (low.get(node) !== index.get(node)) return
    const group = stack.splice(stack.indexOf(node))
    if (group.length > 1 || (next.get(node) ?? []).includes(node)) found.push(group.sort())
  }
  for (const node of next.keys()) if (!index.has(node)) visit(node)
  return found
}
