import type { Answer, Body } from '@siroop/protocol'
import { request, requestFile } from '../../connection/http.js'

export type FoundPeople = Answer<'people'>
export type FoundPerson = FoundPeople['people'][number]

export const findPeople = (who: string) => request<FoundPeople>('/api/people', { body: { who } })
export const fetchPersonFile = (body: Body<'personFile'>) => requestFile('/api/people/file', { body })
export const erasePeople = (body: Body<'erasePeople'>) => request<unknown>('/api/people/erase', { body })
