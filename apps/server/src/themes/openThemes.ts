import { join } from 'node:path'
import type { Bilingual } from '@siroop/protocol'
import type { Config } from '../config.js'
import { folders } from '../folders.js'
import type { Storage } from '../storage/storage.js'
import { createThemeDesk, type ThemeDesk } from './themeDesk.js'
import { readThemes, type Themes } from './themes.js'

/** The themes that come with Siroop, before those of the operator. */
export const themeFolders = (own: string): readonly string[] => [join(folders.assets, 'themes'), own]

/** What there is to say about the house styles of an installation. */
export interface ThemeFindings {
  /** Files that are none, and a standard that is not there. */
  readonly problems: readonly Bilingual[]
  /** Colours that are shown darker than they were published. */
  readonly darkened: readonly Bilingual[]
}

/** Reads every house style of this installation. */
export async function openThemes(
  storage: Storage,
  setting: Config['theme'],
): Promise<ThemeDesk & { readonly notices: readonly string[] }> {
  const { themes, problems, darkened } = await readInstalled(setting)
  return {
    ...createThemeDesk(storage, themes, setting.standard),
    notices: [
      ...problems.map(({ en }) => `A house style is left out. ${en}`),
      ...darkened.map(({ en }) => `A colour of a house style is made darker. ${en}`),
    ],
  }
}

/** The same for who only looks: what `doctor` says. `names`: what may be chosen. */
export async function lookAtThemes(
  setting: Config['theme'],
): Promise<ThemeFindings & { readonly names: readonly string[] }> {
  const { themes, ...findings } = await readInstalled(setting)
  return { ...findings, names: themes.all.map(({ id }) => id) }
}

async function readInstalled({
  standard,
  folder,
}: Config['theme']): Promise<ThemeFindings & { readonly themes: Themes }> {
  const themes = await readThemes(themeFolders(folder), folders.look)
  const names = themes.all.map(({ id }) => id)
  const list = names.join(', ')
  const missing: readonly Bilingual[] = names.includes(standard)
    ? []
    : [
        {
          nl: `SIROOP_THEME noemt ${standard}, en die is er niet. Er zijn: ${list}.`,
          en: `SIROOP_THEME names ${standard}, which is not there. There are: ${list}.`,
        },
      ]
  return { themes, problems: [...themes.problems, ...missing], darkened: themes.darkened }
}
