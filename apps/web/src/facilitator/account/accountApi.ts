import type { SpaceRole } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { request } from '../../connection/http.js'

export type OwnAccount = Answer<'account'>
export type SpaceState = Answer<'spaces'>[number]
export type ColleagueWorkshop = Answer<'colleagueWorkshops'>[number]

export const fetchAccount = () => request<OwnAccount>('/api/account')
export const keepAccount = (body: Body<'ownAccount'>) => request<Answer<'keptAccount'>>('/api/account', { body })
/** Ends one login by its id, `others`, or `all`. */
export const endLogins = (login: string) => request<unknown>('/api/account/logins/end', { body: { login } })

export const wantPasskey = () => request<Answer<'passkeyWanted'>>('/api/account/new-passkey/wanted', { body: {} })
export const addPasskey = (body: Body<'newPasskey'>) => request<unknown>('/api/account/new-passkey', { body })
export const namePasskey = (id: string, name: string) =>
  request<unknown>(`/api/account/passkeys/${id}`, { body: { name } })
export const removePasskey = (id: string) => request<unknown>(`/api/account/passkeys/${id}/remove`, { body: {} })
/** Gives where to go to link the sign-on of the organisation. */
export const linkSignOn = () => request<{ readonly url: string }>('/api/account/sign-on', { body: {} })
export const unlinkSignOn = () => request<unknown>('/api/account/sign-on/remove', { body: {} })

export const fetchSpaces = () => request<readonly SpaceState[]>('/api/spaces')
export const makeSpace = (name: string) => request<unknown>('/api/spaces', { body: { name } })
export const nameSpace = (space: string, name: string) => request<unknown>(`/api/spaces/${space}`, { body: { name } })
export const fetchThemes = () => request<Answer<'themes'>>('/api/themes')
export const dressSpace = (space: string, theme: string | null) =>
  request<unknown>(`/api/spaces/${space}/theme`, { body: { theme } })
export const askColleague = (space: string, body: Body<'newColleague'>) =>
  request<Answer<'askedColleague'>>(`/api/spaces/${space}/colleagues`, { body })
export const askAgain = (space: string, colleague: string) =>
  request<Answer<'askedColleague'>>(`/api/spaces/${space}/colleagues/${colleague}/again`, { body: {} })
export const withdrawColleague = (space: string, colleague: string) =>
  request<unknown>(`/api/spaces/${space}/colleagues/${colleague}/withdraw`, { body: {} })
export const changeRole = (space: string, account: string, role: SpaceRole | null) =>
  request<unknown>(`/api/spaces/${space}/members/${account}`, { body: { role } })

export const fetchColleagueWorkshops = () => request<readonly ColleagueWorkshop[]>('/api/colleagues/workshops')
export const takeSeat = (workshop: string) =>
  request<Answer<'takenSeat'>>(`/api/colleagues/workshops/${workshop}/seat`, { body: {} })
