import { join } from 'node:path'
import type { Config } from '../config.js'
import { folders } from '../folders.js'
import type { Storage } from '../storage/storage.js'
import { createThemeDesk, type ThemeDesk } from './themeDesk.js'
import { readThemes } from './themes.js'

/** The themes that come with Siroop, before those of the operator. */
export const themeFolders = (own: string): readonly string[] => [join(folders.assets, 'themes'), own]

/** Reads every house style of this installation. `problems`: files that are none, and a standard that is not there. */
export async function openThemes(
  storage: Storage,
  { standard, folder }: Config['theme'],
): Promise<ThemeDesk & { readonly problems: readonly string[] }> {
  const themes = await readThemes(themeFolders(folder), folders.look)
  const missing = themes.all.some(({ id }) => id === standard)
    ? []
    : [`SIROOP_THEME names ${standard}, which is not there: ${themes.all.map(({ id }) => id).join(', ')}`]
  return { ...createThemeDesk(storage, themes, standard), problems: [...themes.problems, ...missing] }
}
