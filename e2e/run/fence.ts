import { existsSync, readFileSync } from 'node:fs'

/** A fence around a program of Node: nothing of it gets to another machine, and what tried to is told. */
export interface Fence {
  /** What the program has in its environment. Unlike a flag it also reaches a thread that is started without flags. */
  readonly environment: { readonly NODE_OPTIONS: string }
  /** What happened so far, in all lives of the program together: in how many threads the fence stood, and what tried to get out. */
  read(): { readonly threads: number; readonly out: readonly string[] }
}

/** @param book path of the file in which is written what happens; it may not be there yet. */
export function fenceAround(book: string): Fence {
  const fence = new URL('./fencedIn.mjs', import.meta.url)
  fence.searchParams.set('book', book)
  return {
    environment: { NODE_OPTIONS: [process.env.NODE_OPTIONS ?? '', `--import=${fence.href}`].join(' ').trim() },
    read() {
      const lines = existsSync(book) ? readFileSync(book, 'utf8').trim().split('\n') : []
      return {
        threads: lines.filter((line) => line.startsWith('in ')).length,
        out: lines.flatMap((line) => (line.startsWith('out ') ? [line.slice(4)] : [])),
      }
    },
  }
}
