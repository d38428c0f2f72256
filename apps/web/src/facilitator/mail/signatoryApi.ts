import type { OrganisationId, WorkshopId } from '@siroop/domain'
import type { Body } from '@siroop/protocol'
import { request } from '../../connection/http.js'

/** Asks somebody by mail to sign for an organisation. */
export const inviteSignatory = (workshop: WorkshopId, body: Body<'inviteSignatory'>) =>
  request<unknown>(`/api/workshops/${workshop}/signatories`, { body })
/** Reminds who was asked, now. */
export const remindSignatory = (workshop: WorkshopId, organisation: OrganisationId) =>
  request<unknown>(`/api/workshops/${workshop}/signatories/remind`, { body: { organisation } })
