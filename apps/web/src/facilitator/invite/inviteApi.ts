import type { InviteContent, WorkshopId } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { type RequestAnswer, request, requestFile } from '../../connection/http.js'

export type InviteList = Answer<'invites'>
export type InviteState = Answer<'invite'>
export type Registration = InviteState['registrations'][number]
type Did = Promise<RequestAnswer<unknown>>

/** Everything that is asked of the invitations of one workshop. */
export const inviteApi = (workshop: WorkshopId) => {
  const at = `/api/workshops/${workshop}/invites`
  return {
    list: () => request<InviteList>(at),
    read: (id: string) => request<InviteState>(`${at}/${id}`),
    make: (content: InviteContent) => request<{ id: string }>(at, { body: { content } }),
    change: (id: string, body: Body<'changeInvite'>): Did => request(`${at}/${id}`, { body }),
    act: (id: string, act: 'open' | 'close' | 'remove'): Did => request(`${at}/${id}/${act}`, { body: {} }),
    move: (id: string, body: Body<'moveRegistration'>): Did => request(`${at}/${id}/move`, { body }),
    end: (id: string, registration: string): Did => request(`${at}/${id}/end`, { body: { registration } }),
    mail: (id: string, body: Body<'inviteMail'>): Did => request(`${at}/${id}/mail`, { body }),
    passedOn: (id: string, mail: string): Did => request(`${at}/${id}/passed-on`, { body: { mail } }),
    placeCards: (id: string) => requestFile(`${at}/${id}/place-cards`, { body: {} }),
    csv: (id: string, locale: string) => requestFile(`${at}/${id}/list.csv?taal=${locale}`),
  }
}
/** What can be done with one invitation; each shows what became of it. */
export interface InviteActs {
  /** One invitation, or all of them. */
  readonly show: (id: string | null) => Promise<void>
  readonly make: (content: InviteContent) => Did
  readonly change: (page: InviteState, content: InviteContent) => Did
  readonly act: (page: InviteState, act: 'open' | 'close' | 'remove') => Promise<void>
  readonly move: (page: InviteState, moved: Body<'moveRegistration'>) => Promise<void>
  readonly end: (page: InviteState, registration: string) => Promise<void>
  readonly mail: (page: InviteState, mail: Body<'inviteMail'>) => Did
  readonly passedOn: (page: InviteState, mail: string) => Promise<void>
  readonly save: (page: InviteState, file: 'cards' | 'csv', name: string) => Promise<void>
}
