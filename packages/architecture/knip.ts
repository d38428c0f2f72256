import type { KnipConfig } from 'knip'

/** A style sheet as the imports it makes: fonts come in by `url(@package/…)`. */
const importsOfCss = (text: string) =>
  [...text.matchAll(/(?:url\(|@import )["']?([^"')]+)/g)]
    .flatMap(([, path = '']) => (path.startsWith('data:') ? [] : [`import '${path}'`]))
    .join('\n')

/**
 * What knip cannot see by itself: files that are started or replaced by name. Everything else that nobody imports, and
 * every dependency that nobody uses, is a finding. The packages are private: what their index gives must be used as well.
 */
const config: KnipConfig = {
  compilers: { css: importsOfCss },
  // A type that only its own file names is there for the reader of what the file exports.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Programs of the machine, not of npm.
  ignoreBinaries: [
    'java',
    'openssl',

    'pdfinfo',
    'pdfsig',
    'pdftocairo',
    'pdftoppm',
    'pdftotext',
    'prlimit',
    'qpdf',
    'soffice',
  ],
  // Proofs of the compiler, which nothing can import.
  tags: ['-proof'],
  workspaces: {
    '.': { entry: ['.puppeteerrc.cjs'] },
    'packages/*': { includeEntryExports: true },
    'apps/server': {
      entry: [
        'bin/*.mjs',
        'bin/*.d.mts',
        'assets/{agreements,check,explained,invite,pages,support}.css',
        'assets/pages.js',
      ],
      // The PDF finds its fonts by a name that is put together.
      ignoreDependencies: ['@fontsource-variable/.+'],
    },
    'apps/web': {
      entry: [
        'pageFiles.d.mts',
        'dev/*.tsx',
        'dev/screens/*.d.mts',
        'dev/facilitator/page.tsx',
        'dev/link/page.tsx',
        'dev/phone/fake/*.ts',
        'dev/icons/shoot.mjs',
        'dev/pictures/page.ts',
        'dev/pictures/shoot.mjs',
      ],
      vite: { config: ['vite.config.ts', 'dev/**/vite.config.ts'] },
    },
    e2e: {
      entry: [
        'play/main.ts',
        'chaos/main.ts',
        'bench/main.ts',
        'bench/phone/main.ts',
        'bench/cards/main.ts',
        'bench/api/main.ts',
        'bench/find/main.ts',
        'bench/growth/main.ts',
        'bench/pdf/main.ts',
        'bench/siroopwacht/main.ts',
        'bench/support/{main,pledge}.ts',
        'bench/sync/{main,admission}.ts',
        'bench/sync/load/{generator,phones}.ts',
        'run/handSetClock.mjs',
        'run/fencedIn.mjs',
        'mutants/vitest.config.ts',
      ],
    },
    // Servers that are compared with. Installed by the benchmark only; the last two are what theirs want beside them.
    'e2e/mutants/stryker': { ignoreDependencies: ['@stryker-mutator/.+'] },
    'e2e/bench/sync/peers': { entry: ['*.mjs'], ignoreDependencies: ['y-leveldb', 'y-protocols', 'yjs'] },
  },
}

export default config
