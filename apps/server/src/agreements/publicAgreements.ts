import { askedWords, excerptOf, markFound } from '@siroop/manifest'
import type { AgreementFile } from '@siroop/protocol'
import type { Storage } from '../storage/storage.js'
import { filedOf } from './agreementFiles.js'
import {
  isForPartners,
  isPublished,
  type KeptAgreement,
  partnersOf,
  readAgreement,
  readAgreements,
  timesAdopted,
} from './agreementRows.js'

/** Agreements on one page. */
export const agreementsOnPage = 20
/** More than this is in no file: who wants all of a larger base asks for its database. */
const mostInFile = 2000

type Pieces = ReturnType<typeof markFound>
/** One agreement as a list shows it. */
export interface ListedAgreement {
  /** Inside the knowledge base that is read: `/kennisbank/…`. */
  readonly path: string
  readonly title: Pieces
  readonly text: Pieces
  /** Organisations and place. */
  readonly about: string
}
/** A published agreement wholly, and how often it was taken over. */
export interface PublicAgreement extends Pick<KeptAgreement, 'id' | 'source' | 'content' | 'changedAtMs'> {
  readonly adopted: number
}

/**
 * The knowledge base as others read it: what is shared and for everyone, and, for who has a personal link of a workshop
 * (`partners`), what is for its partners. Nothing else is told to be there.
 */
export interface PublicAgreements {
  /** The newest, or those that hold every word. `words`: what was looked for, as it was understood. */
  look(asked: { readonly words: string; readonly page: number; readonly partners: string | null }): Promise<{
    readonly total: number
    readonly found: readonly ListedAgreement[]
    readonly words: readonly string[]
  }>
  read(id: string, partners: string | null): Promise<PublicAgreement | null>
  /** All of them as an open file, or one. Null: there is none with this id. */
  file(id: string | null, partners: string | null): Promise<AgreementFile | null>
}

/** Nobody's account. */
const anybody = ''

export function createPublicAgreements({
  storage,
  nowMs,
}: {
  readonly storage: Pick<Storage, 'get' | 'list' | 'count' | 'search'>
  readonly nowMs: () => number
}): PublicAgreements {
  const readable = async (id: string, partners: string | null) => {
    const one = await readAgreement(storage, id)
    if (one === null) return null
    return isPublished(one) || (isForPartners(one) && one.workshop === partners) ? one : null
  }
  const forPartners = async (partners: string | null) =>
    partners === null ? [] : (await readAgreements(storage, { workshop: partners })).filter(isForPartners)
  /** The newest of both, so many at most. */
  const newest = async (partners: string | null, most: number) =>
    [...(await forPartners(partners)), ...(await readAgreements(storage, { published: 1 }, most))]
      .toSorted((one, other) => other.changedAtMs - one.changedAtMs)
      .slice(0, most)
  return {
    look: async ({ words: typed, page, partners }) => {
      const words = askedWords(typed)
      const offset = page * agreementsOnPage
      if (words.length > 0) {
        const account = partners === null ? anybody : partnersOf(partners)
        const asked = { account, part: 'agreement', words, offset, limit: agreementsOnPage } as const
        const { total, rows } = await storage.search(asked)
        const found = rows.map(({ path, title, text, about }) => ({
          path,
          about,
          title: markFound(title, words),
          text: excerptOf(text, words),
        }))
        return { total, found, words: words.map(({ word }) => word) }
      }
      // signs only: there was no word in it, so nothing says it
      if (typed.trim() !== '') return { total: 0, found: [], words: [] }
      const total = (await storage.count('agreement', { published: 1 })) + (await forPartners(partners)).length
      const found = (await newest(partners, offset + agreementsOnPage)).slice(offset).map(({ id, content }) => ({
        path: `/kennisbank/${id}`,
        title: markFound(content.title, []),
        text: excerptOf(content.rule, []),
        about: [content.between.map(({ name }) => name).join(', '), content.place]
          .filter((one) => one !== '')
          .join(' · '),
      }))
      return { total, found, words: [] }
    },
    read: async (id, partners) => {
      const one = await readable(id, partners)
      if (one === null) return null
      const { source, content, changedAtMs } = one
      return { id, source, content, changedAtMs, adopted: await timesAdopted(storage, id) }
    },
    file: async (id, partners) => {
      const one = id === null ? null : await readable(id, partners)
      if (id !== null && one === null) return null
      const all = one === null ? await newest(partners, mostInFile) : [one]
      return {
        format: 'siroop-agreements/1',
        madeAt: new Date(nowMs()).toISOString(),
        agreements: all.map(filedOf),
      }
    },
  }
}
