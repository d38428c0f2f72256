import type { ManifestView, OrganisationId, SubjectId, WorkshopId } from '@siroop/domain'
import type { Answer, Body } from '@siroop/protocol'
import { useCallback, useEffect, useState } from 'react'
import { type RequestAnswer, request } from '../../connection/http.js'
import { rememberTeller, tellerToken } from '../../connection/identity.js'

/** Somebody who may tell what became of a text, by the link of the route team, a seat on this device, or the cookie. */
export interface Teller {
  /** What may be told about; empty: nothing. */
  readonly subjects: ReadonlySet<SubjectId>
  /** The secret of a link of the route team that was followed and not used yet; or null. */
  readonly link: string | null
  readonly join: (name: string, organisation: OrganisationId | null) => Promise<RequestAnswer<unknown>>
  /** May put sentences on the list of the next check-in. */
  readonly mayTake: boolean
  /** May write stories beside it. */
  readonly mayWrite: boolean
  /** Puts one on it, or takes it off; after it the page has it. */
  readonly take: (taken: Body<'toCheckin'>) => Promise<RequestAnswer<unknown>>
  /** After it the page has the entry. */
  readonly tell: (told: Told) => Promise<RequestAnswer<unknown>>
}
export type Told = Body<'progress'>

/** What stands before the secret in the address. */
const linkMark = '#veranderteam='

/** @param path the printed address, `/m/…`. @param refresh asks for the page anew. */
export function useTeller(path: string, { workshop }: ManifestView, refresh: () => Promise<void>): Teller {
  const [subjects, setSubjects] = useState<ReadonlySet<SubjectId>>(new Set())
  const [link, setLink] = useState(() =>
    location.hash.startsWith(linkMark) ? location.hash.slice(linkMark.length) : null,
  )
  const [{ mayTake, mayWrite }, setMay] = useState({ mayTake: false, mayWrite: false })
  const { id } = workshop
  const look = useCallback(async () => {
    const answer = await request<Answer<'teller'>>(`/api${path}/teller`, { token: tellerToken(id) })
    if (!answer.ok) return
    setSubjects(new Set(answer.value.subjects))
    setMay(answer.value)
  }, [path, id])
  useEffect(() => {
    void look()
  }, [look])
  const send = async (what: string, body: object) => {
    const answer = await request(`/api${path}/${what}`, { body, token: tellerToken(id) })
    if (answer.ok) await refresh()
    return answer
  }
  return {
    subjects,
    link,
    join: async (name, organisation) => {
      const body = { secret: link, name, organisation }
      const answer = await request<{ workshop: WorkshopId; token: string }>(`/api${path}/route-team`, {
        ...{ body, token: null },
      })
      if (!answer.ok) return answer
      rememberTeller(answer.value.workshop, answer.value.token)
      // the secret leaves the address: who looks along, or copies it, does not get it
      history.replaceState(null, '', `${location.pathname}${location.search}`)
      setLink(null)
      await look()
      return answer
    },
    mayTake,
    mayWrite,
    take: (body) => send('to-checkin', body),
    tell: (body) => send('progress', body),
  }
}
