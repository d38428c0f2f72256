import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '@siroop/domain'
import { html, type Markup, type Page, pageFrame } from '../pageFrame.js'

/** What somebody who is invited reads before they come. */
export interface Explained {
  readonly title: string
  readonly body: Markup
}

/** The guides as files that can also be opened and printed without a server: the one source of this text. */
const fileOf: Readonly<Record<Locale, string>> = { nl: 'bestuurder.html', en: 'invited.html' }

/** Reads the guide for who is invited. Null when the installation has none. The files are ours: what is in them is HTML. */
export async function readExplained(folder: string, locale: Locale): Promise<Explained | null> {
  const file = join(folder, fileOf[locale])
  if (!existsSync(file)) return null
  const text = await readFile(file, 'utf8')
  const part = (name: string) => new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(text)?.[1]?.trim() ?? ''
  return { title: part('title'), body: { markup: part('main') } }
}

/** `/uitleg`: one page that prints on one A4. */
export function explainedPage({ title, body }: Explained, frame: Pick<Page, 'locale' | 'files'>): string {
  return pageFrame({ ...frame, title, script: null, body: html`<main class="explained">${body}</main>` })
}
