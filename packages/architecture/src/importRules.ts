import { type Edge, packageName, workspaceOf } from './graph.js'
import { confined, drivers, separateFolders, workspaces } from './importTable.js'
import { isTest } from './repository.js'

const at = (edge: Edge): string => `${edge.from}:${edge.line}`
const inSource = (edge: Edge): boolean => !isTest(edge.from) && /\/src\//.test(edge.from)

/** Relative imports that point at nothing. */
export const missingFiles = (edges: readonly Edge[]): string[] =>
  edges
    .filter((edge) => edge.kind === 'missing')
    .map((edge) => `${at(edge)} imports '${edge.specifier}', which does not exist: correct the path (it ends in .js)`)

/** Imports between workspaces, and from outside, that the import table does not allow. */
export function tableViolations(edges: readonly Edge[]): string[] {
  return edges.flatMap((edge) => {
    const name = workspaceOf(edge.from)
    const rule = name === null ? undefined : workspaces[name]
    if (rule === undefined) return []
    if (edge.kind === 'node') {
      return rule.node || !inSource(edge)
        ? []
        : [`${at(edge)} imports ${edge.to}, but ${name} runs in the browser too: take what you need as a parameter`]
    }
    if (edge.kind === 'outside') {
      if (rule.outside === 'declared' || rule.outside.includes(edge.to) || !inSource(edge)) return []
      return [`${at(edge)} imports '${edge.to}', but ${name} may only import ${list(rule.outside)} from outside`]
    }
    const target = workspaceOf(edge.to)
    if (target === null || target === name || rule.siroop.includes(target)) return []
    return [`${at(edge)} imports ${target}, but ${name} may only import ${list(rule.siroop)}`]
  })
}

const list = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '))

/**
 * A workspace is entered by its name, never by a path that climbs out of one folder into another. Plain `.mjs` is free:
 * it runs before the names are installed.
 */
export const pathsAcross = (edges: readonly Edge[]): string[] =>
  edges
    .filter(
      (edge) =>
        /\.tsx?$/.test(edge.from) &&
        !edge.to.endsWith('.mjs') &&
        edge.specifier.startsWith('.') &&
        workspaceOf(edge.from) !== workspaceOf(edge.to),
    )
    .map((edge) => `${at(edge)} reaches ${edge.to} by a path: import '${workspaceOf(edge.to) ?? 'it'}' by its name`)

/** Features and audiences that import one another. */
export function neighbours(edges: readonly Edge[]): string[] {
  return separateFolders.flatMap(({ parent, folders, openTo, instead }) => {
    const folderOf = (path: string): string | undefined =>
      folders.find((folder) => path.startsWith(`${parent}/${folder}/`))
    return edges.flatMap((edge) => {
      const [from, to] = [folderOf(edge.from), folderOf(edge.to)]
      if (from === undefined || isTest(edge.from) || openTo.includes(edge.to)) return []
      if (to !== undefined && to !== from) return [`${at(edge)}: ${from}/ imports ${to}/: ${instead}`]
      const joins = new RegExp(`^${parent}/(app|main|cli)\\.tsx?$`).test(edge.to)
      return joins ? [`${at(edge)}: ${from}/ imports ${edge.to}: ${instead}`] : []
    })
  })
}

/** Outside packages used beyond the folder that may know them, and drivers imported by more than one file. */
export function outsideItsPlace(edges: readonly Edge[]): string[] {
  const strays = edges.filter(inSource).flatMap((edge) =>
    confined
      .filter(({ within, packages, to }) => {
        const concerned = edge.from.startsWith(`${within}/`) && packages.includes(packageName(edge.specifier))
        return concerned && !edge.typeOnly && !to.some((place) => edge.from.startsWith(place))
      })
      .map(({ to }) => `${at(edge)} imports '${edge.specifier}': only ${to.join(' and ')} may; ask it for a function`),
  )
  return [...strays, ...manyDriverFiles(edges.filter(inSource))]
}

function manyDriverFiles(edges: readonly Edge[]): string[] {
  return drivers.flatMap((driver) => {
    const users = edges.filter((edge) => driver.includes(edge.specifier) && edge.from.startsWith('apps/'))
    const files = [...new Set(users.map((edge) => edge.from))]
    return files.length > 1 ? [`${driver[0]} is imported by ${files.join(' and ')}: keep one file per driver`] : []
  })
}

/** Imports of packages that the nearest package.json does not declare. `declared` is by workspace name. */
export function undeclared(edges: readonly Edge[], declared: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const rootTools = declared.get('') ?? new Set()
  return edges.flatMap((edge) => {
    const name = workspaceOf(edge.from)
    if (edge.specifier.startsWith('.') || edge.kind === 'node') return []
    const wanted = packageName(edge.specifier)
    const own = declared.get(name ?? '') ?? new Set()
    const tool = !inSource(edge) && rootTools.has(wanted)
    if (own.has(wanted) || tool || own.has(`@types/${wanted}`)) return []
    const place = name === null ? 'package.json' : `${workspaces[name]?.folder}/package.json`
    return [`${at(edge)} imports '${wanted}': declare it in ${place} with its exact version`]
  })
}
