import type { Locale } from '@siroop/domain'
import type { Answer, FoundPart } from '@siroop/protocol'
import { request } from '../../connection/http.js'

export type FoundAnswer = Answer<'found'>
export type FoundGroup = FoundAnswer['groups'][number]

/** Everything that holds these words, or one page more of one part. */
export const fetchFound = (
  words: string,
  locale: Locale,
  more: { readonly part: FoundPart; readonly offset: number } | null,
) =>
  request<FoundAnswer>(
    `/api/find?${new URLSearchParams({ words, locale, ...(more && { part: more.part, offset: String(more.offset) }) })}`,
  )

/** The answer with one page more in the group that it is of. */
export const withMore = (found: FoundAnswer, more: FoundAnswer): FoundAnswer => ({
  ...found,
  groups: found.groups.map((group) => {
    const page = more.groups.find(({ part }) => part === group.part)
    const known = new Set(group.hits.map(({ path }) => path))
    return page === undefined
      ? group
      : { ...group, total: page.total, hits: [...group.hits, ...page.hits.filter(({ path }) => !known.has(path))] }
  }),
})
