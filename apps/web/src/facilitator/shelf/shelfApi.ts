import type { Locale, ShelfContent, ShelfKind, WorkshopId } from '@siroop/domain'
import type { Answer, ShelfRow } from '@siroop/protocol'
import { request, requestFile } from '../../connection/http.js'

export type ShelfPart = Answer<'shelf'>
export type Offers = Answer<'shelfOffers'>
/** What is looked for. */
export interface Looked {
  readonly words: string
  readonly kind: ShelfKind | 'all'
  readonly whose: 'all' | 'own' | 'withdrawn'
}

const at = '/api/shelf'

export const fetchShelf = (looked: Looked, of: { readonly locale: Locale; readonly offset: number }) =>
  request<ShelfPart>(
    `${at}?${new URLSearchParams({ ...looked, kind: looked.kind, locale: of.locale, offset: String(of.offset) })}`,
  )
/** One thing of it, by the address of its place. */
export const fetchShelfItem = (id: string, locale: Locale) =>
  request<ShelfRow>(`${at}/${encodeURIComponent(id)}?${new URLSearchParams({ locale })}`)
export const putOnShelf = (
  content: ShelfContent,
  source: { readonly workshop: WorkshopId; readonly subject: string } | null,
) => request<ShelfRow>(at, { body: { content, source } })
export const changeOnShelf = (id: string, body: { readonly rev: number; readonly content: ShelfContent }) =>
  request<ShelfRow>(`${at}/${id}`, { body })
export const withdrawFromShelf = (id: string) => request<unknown>(`${at}/${id}/withdraw`, { body: {} })
export const putBackOnShelf = (id: string) => request<unknown>(`${at}/${id}/put-back`, { body: {} })
export const removeFromShelf = (id: string) => request<unknown>(`${at}/${id}/remove`, { body: {} })
export const hideExamples = (hidden: boolean) => request<unknown>(`${at}/examples`, { body: { hidden } })
export const fetchOffers = (workshop: string) => request<Offers>(`${at}/of/${workshop}`)
/** At most three that speak of the same things as a text. */
export const fetchLike = (text: string, locale: Locale) =>
  request<readonly ShelfRow[]>(`${at}/like?${new URLSearchParams({ text, locale })}`)
export const takeFromShelf = (id: string, body: { readonly workshop: WorkshopId; readonly subject: string }) =>
  request<unknown>(`${at}/${id}/take`, { body })
export const showFromShelf = (id: string, workshop: WorkshopId) =>
  request<unknown>(`${at}/${id}/show`, { body: { workshop } })
export const shelfAsFile = () => requestFile(`${at}/file`)
export const takeShelfFile = (file: Blob) => request<Answer<'shelfTaken'>>(`${at}/file`, { file })
