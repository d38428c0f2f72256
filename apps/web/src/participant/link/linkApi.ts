import type { FrozenManifest } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { request } from '../../connection/http.js'

/** What the page of a link shows, with the text that is signed. */
export type LinkPage = Omit<Answer<'signLink'>, 'frozen' | 'before'> & {
  readonly frozen: FrozenManifest
  readonly before: { readonly number: number; readonly signed: boolean; readonly frozen: FrozenManifest } | null
}
/** What whoever holds the link does. */
export type LinkAct = Body<'signAct'>['act']

const asked = { token: null }
export const lookAtLink = (secret: string) => request<LinkPage>('/api/sign/look', { body: { secret }, ...asked })
export const sendCode = (secret: string) => request<unknown>('/api/sign/code', { body: { secret }, ...asked })
export const confirmAct = (secret: string, code: string, act: LinkAct) =>
  request<unknown>('/api/sign/act', { body: { secret, code, act }, ...asked })
