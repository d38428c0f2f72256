import { onlyOnce, topLevel, workspaces } from './importTable.js'

/** The parts of a package.json that the rules look at. */
export interface PackageFile {
  readonly folder: string
  readonly name: string
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Things at the top of the repository that do not belong there. */
export const strangersAtTheTop = (names: readonly string[]): string[] =>
  names
    .filter((name) => !name.startsWith('.') && !topLevel.includes(name))
    .map((name) => `${name} lies at the top of the repository, where the list is fixed: give it a place below`)

/** Versions that are not exact, and workspaces that the import table does not know. */
export function looseVersions(packages: readonly PackageFile[]): string[] {
  return packages.flatMap(({ folder, name, dependencies, devDependencies }) => {
    const strange = folder !== '' && workspaces[name]?.folder !== folder
    const loose = Object.entries({ ...dependencies, ...devDependencies })
      .filter(([other, version]) => workspaces[other] === undefined && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([other, version]) => `${folder}/package.json asks ${other} ${version}: pin the exact version`)
    return [...(strange ? [`${folder}/package.json names ${name}: add it to importTable.ts`] : []), ...loose]
  })
}

/** Packages that lie twice in the tree although two copies break things. `installed` are the keys of the lock file. */
export const doubles = (installed: readonly string[]): string[] =>
  onlyOnce.flatMap((name) => {
    const copies = installed.filter((path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    return copies.length > 1
      ? [`${name} lies in the tree ${copies.length} times: align the versions (npm ls ${name})`]
      : []
  })
