import type { SupportContent } from '@siroop/domain'
import type { Answer } from '@siroop/protocol'
import { request, requestFile } from '../../connection/http.js'

export type SupportCard = Answer<'supports'>[number]
export type SupportState = Answer<'support'>

const at = '/api/support'

export const fetchSupports = () => request<readonly SupportCard[]>(at)
export const fetchSupport = (id: string) => request<SupportState>(`${at}/${id}`)
export const makeSupport = (content: SupportContent) => request<{ id: string }>(at, { body: { content } })
export const changeSupport = (id: string, body: { readonly rev: number; readonly content: SupportContent }) =>
  request<unknown>(`${at}/${id}`, { body })
export const actOnSupport = (id: string, act: 'open' | 'close' | 'remove') =>
  request<unknown>(`${at}/${id}/${act}`, { body: {} })
export const mailSupporters = (
  id: string,
  body: { readonly kind: 'progress' | 'closing'; readonly subject: string; readonly text: string },
) => request<unknown>(`${at}/${id}/mail`, { body })
/** The sealed list of supporters. */
export const fetchList = (id: string) => requestFile(`${at}/${id}/list`, { body: {} })
export const passedOn = (id: string, mail: string) => request<unknown>(`${at}/${id}/passed-on`, { body: { mail } })
