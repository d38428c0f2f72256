import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a thread of our own code. In the built server it lies beside this bundle as `{name}.js`; from source
 * (development, tests) it is TypeScript, which is bundled at the first start of the process.
 *
 * @param source  address of the TypeScript file, as seen from the caller.
 */
export function startThread(name: string, source: URL, options: WorkerOptions): Worker {
  const built = import.meta.url.endsWith('.ts') ? bundled(name, source) : new URL(`./${name}.js`, import.meta.url)
  return new Worker(built, { execArgv: [], ...options })
}

/** What a thread from source needs of esbuild, which is what tsx makes JavaScript with. */
interface Bundler {
  buildSync(options: object): { readonly outputFiles: readonly [{ readonly contents: Uint8Array }] }
}
const made = new Map<string, URL>()

/**
 * The thread as one file of JavaScript. A thread that registers tsx itself is ready after two seconds of work, this one
 * after a few tenths, and hundreds of tests start one. The file is called after what is in it: processes beside each other write
 * the same, and it lies where the packages that it imports are found.
 */
function bundled(name: string, source: URL): URL {
  const before = made.get(source.href)
  if (before !== undefined) return before
  const require = createRequire(import.meta.url)
  const tsx = require.resolve('tsx/package.json')
  const { dependencies } = require('../../package.json') as { dependencies: Readonly<Record<string, string>> }
  const { buildSync } = createRequire(tsx)('esbuild') as Bundler
  const { outputFiles } = buildSync({
    entryPoints: [source.pathname],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: Object.keys(dependencies).filter((name) => !name.startsWith('@siroop/')),
    sourcemap: 'inline',
    logLevel: 'silent',
  })
  const { contents } = outputFiles[0]
  const folder = new URL('../../node_modules/.cache/threads/', import.meta.url)
  const file = new URL(`${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`, folder)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const half = new URL(`${name}-${process.pid}.half`, folder)
    writeFileSync(half, contents)
    renameSync(half, file)
  }
  made.set(source.href, file)
  return file
}
