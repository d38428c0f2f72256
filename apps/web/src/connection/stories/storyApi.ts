import type { StoryContent, WorkshopId } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { request } from '../http.js'

export type StoryList = Answer<'stories'>
export type StoryItem = StoryList['stories'][number]
export type NewReader = Body<'newReader'>
export type StoryApi = ReturnType<typeof storyApi>

/** Stories of a workshop for who writes them. `token`: another one than that of the session; null: the cookie. */
export function storyApi(workshop: WorkshopId, token?: string | null) {
  const who = token === undefined ? {} : { token }
  const at = (place = '') => `/api/workshops/${workshop}/stories${place}`
  const send = <T = unknown>(place: string, body: object) => request<T>(at(place), { body, ...who })
  return {
    list: () => request<StoryList>(at(), who),
    make: (content: StoryContent) => send('', { content }),
    change: (id: string, body: { readonly rev: number; readonly content: StoryContent }) => send(`/${id}`, body),
    publish: (id: string, body: Body<'publishStory'>) => send(`/${id}/publish`, body),
    remove: (id: string) => send(`/${id}/remove`, {}),
    /** No bytes take the picture or video away. */
    setMedia: (id: string, file: Blob) => request<unknown>(at(`/${id}/media`), { file, ...who }),
    /** No bytes take the captions away. */
    setCaptions: (id: string, file: Blob) => request<unknown>(at(`/${id}/captions`), { file, ...who }),
    judge: (id: string, body: Body<'judgeComment'>) => send(`/${id}/comment`, body),
    makeReader: (body: NewReader) => send<Answer<'newReader'>>('/readers', body),
    removeReader: (reader: string) => send('/readers/remove', { reader }),
    /** From here on this browser reads the pages beside the document as who writes. */
    readAsOneself: () => send('/readers/own', {}),
  }
}
