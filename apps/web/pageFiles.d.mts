/** What vite tells of one file of a build. */
interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
export interface Wanted {
  readonly page: string
  readonly later: (key: string) => boolean
  readonly asset: (file: string) => boolean
}
export function filesOfPage(manifest: Readonly<Record<string, Chunk>>, wanted: Wanted): string[]
export function isMainFont(file: string): boolean
export function isSoon(key: string, language: 'nl' | 'en'): boolean
