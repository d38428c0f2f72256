/** Design tokens of an organisation as published: custom properties of CSS, or JSON (nested, or one flat list). */
export interface TokenFile {
  /** The value of a token by a name like `utrecht.link.color`, with what it refers to filled in; null when it has none. */
  value(name: string): string | null
  /** Does it hold tokens whose names begin so? */
  has(beginning: string): boolean
}

/** So deep a token may refer to another: more is a circle. */
const deepest = 20

/** Reads a file by what stands in it. @returns null when it holds no tokens. Never throws. */
export function readTokenFile(text: string): TokenFile | null {
  const named = text.trimStart().startsWith('{') ? fromJson(text) : fromCss(text)
  if (named.size === 0) return null
  const find = (name: string, depth: number): string | null => {
    const found = named.get(plain(name))
    if (found === undefined || depth > deepest) return null
    const [, asJson, asCss, instead] = /^(?:\{([^{}]+)\}|var\(\s*--([\w-]+)\s*(?:,(.*))?\))$/s.exec(found.trim()) ?? []
    const target = asJson ?? asCss
    if (target === undefined) return found.trim()
    return find(target.replace(/\.(\$?value)$/, ''), depth + 1) ?? instead?.trim() ?? null
  }
  return {
    value: (name) => find(name, 0),
    has: (beginning) => [...named.keys()].some((name) => name.startsWith(plain(beginning))),
  }
}

/** One spelling for `utrecht.link.color`, `--utrecht-link-color` and `utrechtLinkColor`. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

function fromCss(text: string): Map<string, string> {
  const named = new Map<string, string>()
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '')
  // what comes again later in a file is for the dark, or for another medium
  for (const [, name = '', value = ''] of bare.matchAll(/--([\w-]+)\s*:\s*([^;{}]+)/g))
    if (!named.has(plain(name))) named.set(plain(name), value)
  return named
}

function fromJson(text: string): Map<string, string> {
  const named = new Map<string, string>()
  const take = (path: readonly string[], node: unknown): void => {
    if (path.length > deepest) return
    if (typeof node === 'string') named.set(plain(path.join('')), node)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const rows = node as Readonly<Record<string, unknown>>
    const own = rows.$value ?? rows.value
    if (typeof own === 'string') named.set(plain(path.join('')), own)
    else for (const [key, inside] of Object.entries(rows)) if (!key.startsWith('$')) take([...path, key], inside)
  }
  try {
    take([], JSON.parse(text))
  } catch {
    // No JSON after all: it holds no tokens, which is what the caller is told.
  }
  return named
}
