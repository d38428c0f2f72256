/** A browser that can print. `shell`: the small headless build, which starts in another mode. */
export interface FoundBrowser {
  readonly path: string
  readonly shell: boolean
}
/** No browser, with every place that was tried. `named`: PUPPETEER_EXECUTABLE_PATH names something that cannot run. */
export interface NoBrowser {
  readonly why: 'none' | 'named'
  readonly tried: readonly string[]
}
/** The disk, handed in so that the order can be tested. */
export interface BrowserDisk {
  readonly runnable: (path: string) => boolean
  /** Names in a folder, newest version first; empty when there is no such folder. */
  readonly list: (folder: string) => readonly string[]
}
/** The disk of this machine. */
export const thisDisk: BrowserDisk
/** Looks for a browser in a fixed order; the order is described beside the code. */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
  disk?: BrowserDisk,
): { readonly ok: true; readonly value: FoundBrowser } | { readonly ok: false; readonly error: NoBrowser }
