import type { FacilitatorView, FrozenManifest, FrozenSentence, SentenceView } from '@siroop/domain'

/** True while the sentences of an edition are not touched: from its freezing until the next one is begun. */
export const isTextClosed = ({ edition }: Pick<FacilitatorView, 'edition'>): boolean =>
  edition !== null && edition.next === null

/** True where sentences of a next edition are worked on: between meetings, and in the steps of drafting and signing. */
export const isWritingNext = ({
  edition,
  position,
  now,
}: Pick<FacilitatorView, 'edition' | 'position' | 'now'>): boolean =>
  (edition?.next ?? null) !== null && (position === null || now?.texts.kind === 'sign' || now?.texts.kind === 'draft')

/**
 * The text as it would be laid down now, to be compared with the edition before: its sentences, days, rule and partners as
 * they stand. What is made of steps and owners stays as it was; the server composes the text that is signed.
 */
export function textAsItStands(before: FrozenManifest, view: FacilitatorView): FrozenManifest {
  const { checkinDates, inForceRule, organisations, sentences } = view
  const standing = sentences.filter(({ status, version }) => status !== 'dropped' && version > 0)
  return {
    ...before,
    edition: before.edition + 1,
    checkinDates,
    inForceRule: inForceRule ?? before.inForceRule,
    organisations: organisations.map((one) => ({
      id: one.id,
      name: one.name,
      type: one.type,
      shape: one.shape,
      letters: one.letters,
      logoSha256: one.logo ?? null,
    })),
    sections: before.sections.map((section) => ({
      ...section,
      sentences: standing
        .filter((one) => one.section === section.id)
        .map((one) => ({ ...(wordsBefore(before, one) ?? empty(one)), heading: one.heading, text: one.text })),
    })),
  }
}

/** This sentence in the edition before; undefined when it is new. */
export const wordsBefore = (before: FrozenManifest, { id }: Pick<SentenceView, 'id'>): FrozenSentence | undefined =>
  before.sections.flatMap(({ sentences }) => sentences).find((one) => one.id === id)

const empty = ({ id, version, free, item, sources }: SentenceView): FrozenSentence => ({
  id,
  version,
  heading: null,
  text: '',
  free,
  item,
  sources,
  bundle: null,
})
