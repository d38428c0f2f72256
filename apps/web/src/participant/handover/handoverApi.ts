import type { FrozenManifest, ManifestView } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { request } from '../../connection/http.js'

/** What the page of a new board member shows, with the text that was signed. */
export type HandoverPage = Omit<Answer<'handoverLink'>, 'frozen'> & { readonly frozen: FrozenManifest }
/** What whoever holds the link does. */
export type HandoverAct = Body<'handoverAct'>['act']

const asked = { token: null }
export const lookAtHandover = (secret: string) =>
  request<HandoverPage>('/api/handover/look', { body: { secret }, ...asked })
export const sendHandoverCode = (secret: string) =>
  request<unknown>('/api/handover/code', { body: { secret }, ...asked })
export const confirmHandover = (secret: string, code: string, act: HandoverAct) =>
  request<unknown>('/api/handover/act', { body: { secret, code, act }, ...asked })
/** Where the sentences came from stands on the page of the manifest. */
export const fetchOrigin = (manifestPath: string) => request<ManifestView>(`/api${manifestPath}`, asked)
