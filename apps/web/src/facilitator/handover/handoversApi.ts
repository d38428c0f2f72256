import type { WorkshopId } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { request } from '../../connection/http.js'

/** Who stands for what was signed; null before there is an edition. */
export type Handovers = Answer<'handovers'>
export type OrganisationHandovers = NonNullable<Handovers>['organisations'][number]

const path = (workshop: WorkshopId) => `/api/workshops/${workshop}/successors`
export const fetchHandovers = (workshop: WorkshopId) => request<Handovers>(path(workshop))
export const askSuccessor = (workshop: WorkshopId, body: Body<'askSuccessor'>) =>
  request<unknown>(path(workshop), { body })
export const letSuccessorGo = (workshop: WorkshopId, body: Body<'letSuccessorGo'>) =>
  request<unknown>(`${path(workshop)}/let-go`, { body })
