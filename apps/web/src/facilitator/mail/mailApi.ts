import type { WorkshopId } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { request } from '../../connection/http.js'

/** The mail of a workshop, the newest first. */
export type MailList = Answer<'mails'>
export type Mail = MailList['mails'][number]
export const fetchMails = (workshop: WorkshopId) => request<MailList>(`/api/workshops/${workshop}/mails`)
export const actOnMail = (workshop: WorkshopId, body: Body<'mail'>) =>
  request<unknown>(`/api/workshops/${workshop}/mails`, { body })
/** To whom mail about the workshop itself goes. */
export type LeaderMail = Answer<'leaderMail'>
export const fetchLeaderMail = (workshop: WorkshopId) => request<LeaderMail>(`/api/workshops/${workshop}/mails/leader`)
export const giveLeaderMail = (workshop: WorkshopId, address: string) =>
  request<unknown>(`/api/workshops/${workshop}/mails/leader`, { body: { address } })
export const makeTestMail = (workshop: WorkshopId, address: string) =>
  request<unknown>(`/api/workshops/${workshop}/mails/test`, { body: { address } })
