import type { Answer, Body } from '@siroop/protocol'
import { request } from '../../connection/http.js'

export type ConnectionsState = Answer<'connections'>
export type SpaceConnections = ConnectionsState['spaces'][number]
export type TokenState = SpaceConnections['tokens'][number]
export type HookState = SpaceConnections['hooks'][number]

const at = '/api/connections'
export const fetchConnections = () => request<ConnectionsState>(at)
/** What can be done, each with what became of it. */
export const connectionActs = {
  makeToken: (body: Body<'newToken'>) => request<Answer<'madeToken'>>(`${at}/tokens`, { body }),
  endToken: (token: string) => request<unknown>(`${at}/tokens/${token}/end`, { body: {} }),
  makeHook: (body: Body<'newHook'>) => request<Answer<'madeHook'>>(`${at}/hooks`, { body }),
  switchHook: (hook: string, on: boolean) => request<unknown>(`${at}/hooks/${hook}/switch`, { body: { on } }),
  tryHook: (hook: string) => request<unknown>(`${at}/hooks/${hook}/try`, { body: {} }),
  sendAgain: (hook: string, message: string | null) =>
    request<unknown>(`${at}/hooks/${hook}/again`, { body: { message } }),
  removeHook: (hook: string) => request<unknown>(`${at}/hooks/${hook}/remove`, { body: {} }),
} as const
export interface ConnectionActs {
  readonly makeToken: typeof connectionActs.makeToken
  readonly endToken: typeof connectionActs.endToken
  readonly makeHook: typeof connectionActs.makeHook
  readonly switchHook: typeof connectionActs.switchHook
  readonly tryHook: typeof connectionActs.tryHook
  readonly sendAgain: typeof connectionActs.sendAgain
  readonly removeHook: typeof connectionActs.removeHook
  readonly look: () => Promise<void>
}
