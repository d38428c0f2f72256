import type { Locale, WorkshopKind } from '@siroop/domain'
import { printWords } from './words/printWords.js'

/** The word that everything of a demo or a rehearsal carries; null for what counts. */
export const markOf = (kind: WorkshopKind, locale: Locale): string | null =>
  kind === 'real' ? null : printWords[locale].watermark[kind]

/** What a document is called by a reader: with the mark in front, so that no list of files hides it. */
export function markedTitle(title: string, kind: WorkshopKind, locale: Locale): string {
  const mark = markOf(kind, locale)
  return mark === null ? title : `${mark}: ${title}`
}

/** The name of a file, with the mark in front. */
export function markedName(name: string, kind: WorkshopKind, locale: Locale): string {
  const mark = markOf(kind, locale)
  return mark === null ? name : `${mark}-${name}`
}
