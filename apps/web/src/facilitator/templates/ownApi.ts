import type { Answer } from '@siroop/protocol'
import { request, requestFile } from '../../connection/http.js'

export type OwnRow = Answer<'ownTemplates'>[number]
export type MadeTemplate = Answer<'newTemplate'>
export type KeptTemplate = Answer<'keptTemplate'>

const at = '/api/own-templates'

export const fetchOwn = () => request<readonly OwnRow[]>(at)
export const fetchTemplate = (own: string) => request<Answer<'ownTemplate'>>(`${at}/${own}`)
/** Makes one of a template that ships, or of one's own. */
export const copyTemplate = (of: string) => request<MadeTemplate>(`${at}/copy`, { body: { of } })
/** Makes one of what was written here. */
export const addTemplate = (content: unknown) => request<MadeTemplate>(at, { body: { content } })
/** Makes one of a file; what is wrong with it comes as the detail of the fault. */
export const takeTemplate = (file: Blob) => request<MadeTemplate>(`${at}/file`, { file })
export const keepTemplate = (own: string, changed: { readonly rev: number; readonly content: unknown }) =>
  request<KeptTemplate>(`${at}/${own}`, { body: changed })
export const binTemplate = (own: string) => request<unknown>(`${at}/${own}/bin`, { body: {} })
export const putBackTemplate = (own: string) => request<unknown>(`${at}/${own}/put-back`, { body: {} })
export const templateFile = (own: string) => requestFile(`${at}/${own}/file`)
