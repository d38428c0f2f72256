import type { StoryContent, WorkshopId } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { request } from '../../connection/http.js'

export type StoryList = Answer<'stories'>
export type StoryItem = StoryList['stories'][number]
export type NewReader = Body<'newReader'>

const at = (workshop: WorkshopId, place = '') => `/api/workshops/${workshop}/stories${place}`

export const fetchStories = (workshop: WorkshopId) => request<StoryList>(at(workshop))
export const makeStory = (workshop: WorkshopId, content: StoryContent) =>
  request<unknown>(at(workshop), { body: { content } })
export const changeStory = (
  workshop: WorkshopId,
  id: string,
  body: { readonly rev: number; readonly content: StoryContent },
) => request<unknown>(at(workshop, `/${id}`), { body })
export const publishStory = (workshop: WorkshopId, id: string, body: Body<'publishStory'>) =>
  request<unknown>(at(workshop, `/${id}/publish`), { body })
export const removeStory = (workshop: WorkshopId, id: string) =>
  request<unknown>(at(workshop, `/${id}/remove`), { body: {} })
/** No bytes take the picture or video away. */
export const setStoryMedia = (workshop: WorkshopId, id: string, file: Blob) =>
  request<unknown>(at(workshop, `/${id}/media`), { file })
export const judgeComment = (workshop: WorkshopId, id: string, body: Body<'judgeComment'>) =>
  request<unknown>(at(workshop, `/${id}/comment`), { body })
export const makeReader = (workshop: WorkshopId, body: NewReader) =>
  request<Answer<'newReader'>>(at(workshop, '/readers'), { body })
export const removeReader = (workshop: WorkshopId, reader: string) =>
  request<unknown>(at(workshop, '/readers/remove'), { body: { reader } })
