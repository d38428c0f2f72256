import { askedWords, excerptOf, markFound } from '@siroop/manifest'
import type { AgreementFile } from '@siroop/protocol'
import type { Storage } from '../storage/storage.js'
import { filedOf } from './agreementFiles.js'
import { isPublished, type KeptAgreement, readAgreement, readAgreements, timesAdopted } from './agreementRows.js'

/** Agreements on one page. */
export const agreementsOnPage = 20
/** More than this is in no file: who wants all of a larger base asks for its database. */
const mostInFile = 2000

type Pieces = ReturnType<typeof markFound>
/** One agreement as a list shows it. */
export interface ListedAgreement {
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

/** The knowledge base as everybody reads it: what is shared, and for everyone. Nothing else is told to be there. */
export interface PublicAgreements {
  /** The newest, or those that hold every word. `words`: what was looked for, as it was understood. */
  look(asked: { readonly words: string; readonly page: number }): Promise<{
    readonly total: number
    readonly found: readonly ListedAgreement[]
    readonly words: readonly string[]
  }>
  read(id: string): Promise<PublicAgreement | null>
  /** All of them as an open file, or one. Null: there is none with this id. */
  file(id: string | null): Promise<AgreementFile | null>
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
  const published = async (id: string) => {
    const one = await readAgreement(storage, id)
    return one !== null && isPublished(one) ? one : null
  }
  return {
    look: async ({ words: typed, page }) => {
      const words = askedWords(typed)
      const offset = page * agreementsOnPage
      if (words.length > 0) {
        const asked = { account: anybody, part: 'agreement', words, offset, limit: agreementsOnPage } as const
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
      const total = await storage.count('agreement', { published: 1 })
      const newest = await readAgreements(storage, { published: 1 }, offset + agreementsOnPage)
      const found = newest.slice(offset).map(({ id, content }) => ({
        path: `/kennisbank/${id}`,
        title: markFound(content.title, []),
        text: excerptOf(content.rule, []),
        about: [content.between.map(({ name }) => name).join(', '), content.place]
          .filter((one) => one !== '')
          .join(' · '),
      }))
      return { total, found, words: [] }
    },
    read: async (id) => {
      const one = await published(id)
      if (one === null) return null
      const { source, content, changedAtMs } = one
      return { id, source, content, changedAtMs, adopted: await timesAdopted(storage, id) }
    },
    file: async (id) => {
      const one = id === null ? null : await published(id)
      if (id !== null && one === null) return null
      const all = one === null ? await readAgreements(storage, { published: 1 }, mostInFile) : [one]
      return {
        format: 'siroop-agreements/1',
        madeAt: new Date(nowMs()).toISOString(),
        agreements: all.map(filedOf),
      }
    },
  }
}
