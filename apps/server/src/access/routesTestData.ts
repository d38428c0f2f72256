import { Router } from 'express'

/** Every route that the server was built with since this was called, as `GET /path`, without `/api` in front. */
export function watchRoutes(): { readonly list: () => readonly string[]; readonly stop: () => void } {
  const seen: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }[] = []
  const prototype = Router.prototype as { route: (path: unknown) => { methods: Record<string, boolean> } }
  const { route } = prototype
  prototype.route = function watched(path) {
    const made = route.call(this, path)
    for (const one of [path].flat()) seen.push({ path: String(one), methods: made.methods })
    return made
  }
  return {
    list: () =>
      [
        ...new Set(
          seen.flatMap(({ path, methods }) =>
            Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/^\/api(?=\/)/, '')}`),
          ),
        ),
      ].sort(),
    stop: () => {
      prototype.route = route
    },
  }
}
