/**
 * The import table of the repository, as data. Change it here, with a decision record, and nowhere else.
 * A workspace is named by its folder; `siroop` lists the workspaces it may import, `outside` the npm packages its
 * source may import (`declared`: whatever its own package.json declares), `node` whether Node's own modules are allowed.
 */
export interface WorkspaceRule {
  readonly folder: string
  readonly siroop: readonly string[]
  readonly outside: readonly string[] | 'declared'
  readonly node: boolean
}

/** Every workspace there is; a folder with a package.json that is missing here fails the build. */
export const workspaces: Readonly<Record<string, WorkspaceRule>> = {
  '@siroop/domain': { folder: 'packages/domain', siroop: [], outside: [], node: false },
  '@siroop/board': { folder: 'packages/board', siroop: ['@siroop/domain'], outside: ['yjs'], node: false },
  '@siroop/protocol': { folder: 'packages/protocol', siroop: ['@siroop/domain'], outside: ['zod'], node: false },
  '@siroop/manifest': {
    folder: 'packages/manifest',
    siroop: ['@siroop/domain', '@siroop/pictures'],
    outside: ['@orama/stemmers', 'diff', 'uqr'],
    node: false,
  },
  '@siroop/pictures': {
    folder: 'packages/pictures',
    siroop: ['@siroop/domain'],
    outside: ['@dagrejs/dagre', 'd3-scale'],
    node: false,
  },
  '@siroop/architecture': { folder: 'packages/architecture', siroop: [], outside: 'declared', node: true },
  '@siroop/server': {
    folder: 'apps/server',
    siroop: ['@siroop/domain', '@siroop/board', '@siroop/protocol', '@siroop/manifest', '@siroop/pictures'],
    outside: 'declared',
    node: true,
  },
  '@siroop/web': {
    folder: 'apps/web',
    siroop: ['@siroop/domain', '@siroop/board', '@siroop/protocol', '@siroop/manifest', '@siroop/pictures'],
    outside: 'declared',
    node: false,
  },
  '@siroop/workshop-templates': {
    folder: 'workshop-templates',
    siroop: ['@siroop/domain', '@siroop/protocol'],
    outside: 'declared',
    node: true,
  },
  // No npm workspace: the servers that the benchmark compares with are installed when it runs, in a folder of their own.
  '@siroop/mutants': { folder: 'e2e/mutants/stryker', siroop: [], outside: 'declared', node: true },
  '@siroop/bench-peers': { folder: 'e2e/bench/sync/peers', siroop: [], outside: 'declared', node: true },
  '@siroop/e2e': {
    folder: 'e2e',
    // Of the web app only what goes through a screen with the Tab key, which its own fixtures use as well.
    siroop: [
      '@siroop/domain',
      '@siroop/board',
      '@siroop/protocol',
      '@siroop/manifest',
      '@siroop/server',
      '@siroop/web',
    ],
    outside: 'declared',
    node: true,
  },
}

/** Folders that do not import one another. `openTo` lists the files of such a folder that the others may import. */
export interface SeparateFolders {
  readonly parent: string
  readonly folders: readonly string[]
  readonly openTo: readonly string[]
  readonly instead: string
}
/** The features of the server and the audiences of the web app. */
export const separateFolders: readonly SeparateFolders[] = [
  {
    parent: 'apps/server/src',
    folders: ['accounts', 'board', 'export', 'http', 'mail', 'neighbours', 'storage', 'workshop'],
    openTo: ['apps/server/src/storage/storage.ts', 'apps/server/src/neighbours/neighbours.ts'],
    instead: 'take the function as a parameter and let apps/server/src/app.ts hand it in',
  },
  {
    parent: 'apps/web/src',
    folders: ['facilitator', 'manifest', 'participant', 'public', 'wall'],
    openTo: [],
    instead: 'move what both need to ui/ (looks) or connection/ (data)',
  },
]

/** Outside packages that only some folders of an app may know. Tests are free. */
export interface Confined {
  readonly within: string
  readonly packages: readonly string[]
  readonly to: readonly string[]
}
/** The connections of the web app and the HTTP framework of the server. */
export const confined: readonly Confined[] = [
  {
    within: 'apps/web/src',
    packages: ['yjs', 'y-websocket', 'y-protocols', 'y-indexeddb', 'socket.io-client'],
    to: ['apps/web/src/connection/'],
  },
  { within: 'apps/server/src', packages: ['express'], to: ['apps/server/src/http/', 'apps/server/src/app.ts'] },
]

/** Drivers of the outer world: within one app each is imported by one file only, so that it can be replaced. */
export const drivers: readonly (readonly string[])[] = [
  ['@photostructure/sqlite', 'node:sqlite'],
  ['puppeteer', 'puppeteer-core'],
  ['pg'],
  ['ioredis'],
  ['nodemailer'],
]

/** Packages of which two copies in one tree break things silently (two Yjs do not recognise each other's types). */
export const onlyOnce: readonly string[] = ['yjs', 'lib0', 'y-protocols', 'react']

/**
 * Packages whose install script was read. sqlite and esbuild look whether the binary for this machine, which comes from the
 * registry as well, is there; puppeteer is told not to fetch a browser (`.puppeteerrc.cjs`).
 */
export const mayRunAtInstall: readonly string[] = [
  'node_modules/@photostructure/sqlite',
  'node_modules/esbuild',
  'node_modules/puppeteer',
]

/** What may lie at the top of the repository, besides files that begin with a dot. */
export const topLevel: readonly string[] = [
  'apps',
  'e2e',
  'packages',
  'workshop-templates',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'turbo.json',
  'publiccode.yml',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'CONTRIBUTING.md',
  'GOVERNANCE.md',
  'SECURITY.md',
]

/** Packages without clock, chance, timers or input and output. */
export const purePackages: readonly string[] = [
  'packages/domain/',
  'packages/board/',
  'packages/protocol/',
  'packages/manifest/',
  'packages/pictures/',
]

/** The only file of the web app that may touch browser functions that are missing on plain http. */
export const secureContextFile = 'apps/web/src/ui/device.ts'
