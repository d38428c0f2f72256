/**
 * The files of one page of a build: its script, everything that is imported by it, their styles, and of what they name those
 * that `asset` wants. What is fetched later by code counts when `later` says so.
 *
 * @param manifest what vite wrote in `dist/.vite/manifest.json`.
 */
export function filesOfPage(manifest, { page, later, asset }) {
  const files = new Set()
  const seen = new Set()
  const take = (key) => {
    const chunk = manifest[key]
    if (seen.has(key) || !chunk) return
    seen.add(key)
    files.add(chunk.file)
    for (const file of chunk.css ?? []) files.add(file)
    for (const file of chunk.assets ?? []) if (asset(file)) files.add(file)
    for (const next of chunk.imports ?? []) take(next)
    for (const next of chunk.dynamicImports ?? []) if (later(next)) take(next)
  }
  take(page)
  return [...files]
}

const letters = [/atkinson-hyperlegible-next-latin-wght-normal.*\.woff2$/, /source-serif-4-latin-wght-normal.*\.woff2$/]
/** Is it one of the two fonts that the phone's pages are set in? The others are for letters that are rare here. */
export const isMainFont = (file) => letters.some((one) => one.test(file))

/** Is it fetched later by code, but before the first note: the texts in this language, and the screen to write on? */
export function isSoon(key, language) {
  const [, folder] = /^src\/copy\/(?:(nl|en)\/)?(?:shared|participant|words)\w*(?:\.nl)?\.ts$/.exec(key) ?? [null, null]
  return folder === language || /^src\/participant\/write\//.test(key)
}
