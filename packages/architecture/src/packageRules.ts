import { mayRunAtInstall, onlyOnce, topLevel, workspaces } from './importTable.js'

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

/** What the lock file says of one package. */
export interface LockedPackage {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

/** Packages that would not come from the npm registry, byte for byte as they were chosen. */
export const fromElsewhere = (locked: Readonly<Record<string, LockedPackage>>): string[] =>
  Object.entries(locked)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .filter(
      ([, { resolved = registry, integrity = '' }]) =>
        !resolved.startsWith(registry) || !integrity.startsWith('sha512-'),
    )
    .map(([path]) => `${path} is not from ${registry} with its sha512 in the lock file: install it again from there`)
const registry = 'https://registry.npmjs.org/'

/** Packages that run a script when they are installed, which is code that nobody read. */
export const runAtInstall = (locked: Readonly<Record<string, LockedPackage>>): string[] =>
  Object.entries(locked)
    .filter(
      ([path, { hasInstallScript }]) => hasInstallScript === true && !mayRunAtInstall.some((one) => path.endsWith(one)),
    )
    .map(([path]) => `${path} runs a script at install: read it, and name it in importTable.ts or take another package`)
