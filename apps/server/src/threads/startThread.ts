import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a thread of our own code. In the built server it lies beside this bundle as `{name}.js`; from source
 * (development, tests) it is TypeScript and the thread needs tsx, which a thread does not inherit on Node 20.
 *
 * @param source  address of the TypeScript file, as seen from the caller.
 */
export function startThread(name: string, source: URL, options: WorkerOptions): Worker {
  const own = { execArgv: [], ...options }
  const built = `./${name}.js`
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(built, import.meta.url), own)
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const register = JSON.stringify(new URL('dist/esm/api/index.mjs', tsx).href)
  const boot = `import { register } from ${register}; register(); await import(${JSON.stringify(source.href)})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(boot)}`), own)
}
