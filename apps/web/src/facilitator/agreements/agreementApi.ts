import type { AgreementContent, AgreementStage, WorkshopId } from '@siroop/domain'
import type { AgreementFile, AgreementRow, Answer } from '@siroop/protocol'
import { request, requestFile } from '../../connection/http.js'

export type AgreementList = Answer<'agreements'>
export type AgreementOffers = Answer<'agreementOffers'>

const at = '/api/agreements'

export const fetchAgreements = () => request<AgreementList>(at)
export const makeAgreement = (
  content: AgreementContent,
  source: { readonly workshop: WorkshopId; readonly subject: string } | null,
  workshop: WorkshopId | null = null,
) => request<AgreementRow>(at, { body: { content, source, workshop } })
export const changeAgreementText = (
  id: string,
  body: { readonly rev: number; readonly content: AgreementContent; readonly workshop: WorkshopId | null },
) => request<AgreementRow>(`${at}/${id}`, { body })
export const bringAgreement = (id: string, body: { readonly rev: number; readonly to: AgreementStage }) =>
  request<AgreementRow>(`${at}/${id}/move`, { body })
export const removeAgreement = (id: string) => request<unknown>(`${at}/${id}/remove`, { body: {} })
export const adoptAgreement = (id: string, workshop: WorkshopId | null) =>
  request<AgreementRow>(`${at}/${id}/adopt`, { body: { workshop } })
export const fetchZone = (workshop: string) => request<AgreementOffers>(`${at}/of/${workshop}`)
export const agreementsAsFile = () => requestFile(`${at}/file`)
export const takeAgreements = (file: Blob) => request<Answer<'agreementsTaken'>>(`${at}/file`, { file })
/** One that somebody shared, as everybody reads it. */
export const fetchShared = (id: string) => request<AgreementFile>(`/kennisbank/${encodeURIComponent(id)}.json`)
