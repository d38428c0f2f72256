import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../chance.js'
import { themeCss } from '../themes/makeTheme.js'
import type { Theme } from '../themes/themes.js'
import type { PageFiles } from './pageFrame.js'
import { dropIn, type ThemedIcons } from './shell/webManifest.js'
import { type WebFile, type WebFiles, webFile } from './webFiles.js'

/** The stylesheet, script and icon of the server's own pages, under names with a content hash. */
export interface OwnFiles extends PageFiles {
  /** Path of the colours of a house style; null for ours. */
  themeOf(theme: Theme): string | null
  /** The icon of a page in the colour of a house style. */
  iconOf(theme: Theme): string
  /** Pictures for a home screen in that colour; null: ours. */
  homeIconsOf(theme: Theme): ThemedIcons | null
  /** A file by its path, or null. */
  file(path: string): WebFile | null
}

const fontFile = /^atkinson-hyperlegible-next-latin-wght-normal.*\.woff2$/
const voiceFile = /^source-serif-4-latin-opsz-normal.*\.woff2$/

/**
 * Reads the look that the server's pages share with the web app, and their own script. The one font is that of the built
 * web app, so that a phone fetches it once.
 */
export async function createOwnFiles(
  folders: { readonly look: string; readonly assets: string },
  web: WebFiles,
  themes: readonly Theme[] = [],
): Promise<OwnFiles> {
  const read = (folder: string, name: string) => readFile(join(folder, name), 'utf8')
  const optional = async (name: string) => (existsSync(join(folders.look, name)) ? read(folders.look, name) : '')
  const font = await web.find(fontFile)
  const face =
    font === null
      ? ''
      : `@font-face{font-family:'Atkinson Hyperlegible Next Variable';font-style:normal;font-display:swap;font-weight:200 800;src:url(${font}) format('woff2-variations')}`
  const voice = await web.find(voiceFile)
  const serif =
    voice === null
      ? ''
      : `@font-face{font-family:'Source Serif 4 Variable';font-style:normal;font-display:swap;font-weight:200 900;src:url(${voice}) format('woff2-variations')}`
  const style = [
    face,
    await optional('tokens.css'),
    await optional('contrast.css'),
    await optional('base.css'),
    await optional('components.css'),
    await read(folders.assets, 'pages.css'),
    await read(folders.assets, 'check.css'),
    await read(folders.assets, 'explained.css'),
  ]
  const publicLooks = () =>
    Promise.all(['support.css', 'invite.css', 'agreements.css'].map((name) => read(folders.assets, name)))
  const files = new Map<string, WebFile>()
  const add = async (name: string, extension: string, content: string) => {
    const path = `/eigen/${name}-${sha256(content).slice(0, 10)}${extension}`
    files.set(path, await webFile(extension, Buffer.from(content), 11))
    return path
  }
  const drop = (await optional('icon.svg')) || '<svg xmlns="http://www.w3.org/2000/svg"/>'
  const icon = await add('icoon', '.svg', drop)
  const dressed = new Map<string, { readonly style: string; readonly icon: string; readonly home: ThemedIcons }>()
  for (const { id, accent, colours } of themes)
    if (colours !== null)
      dressed.set(id, {
        style: await add(`thema-${id}`, '.css', themeCss(colours)),
        icon: await add(`icoon-${id}`, '.svg', dropIn(accent, drop)),
        // A phone may cut a mask of any form out of the second one, so there the drop is smaller.
        home: {
          home: await add(`thuis-${id}`, '.svg', dropIn(accent, drop, 72)),
          mask: await add(`masker-${id}`, '.svg', dropIn(accent, drop, 54)),
        },
      })
  return {
    themeOf: ({ id }) => dressed.get(id)?.style ?? null,
    iconOf: ({ id }) => dressed.get(id)?.icon ?? icon,
    homeIconsOf: ({ id }) => dressed.get(id)?.home ?? null,
    theme: null,
    style: await add('pagina', '.css', withoutComments(style.join('\n'))),
    support: await add('steun', '.css', withoutComments([serif, ...(await publicLooks())].join('\n'))),
    script: await add('pagina', '.js', await read(folders.assets, 'pages.js')),
    icon,
    file: (path) => files.get(path) ?? null,
  }
}

const withoutComments = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s+/g, '\n')
    .replace(/\n{2,}/g, '\n')
