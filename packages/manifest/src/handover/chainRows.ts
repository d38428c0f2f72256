import type { HandoverAnswer, Locale, ManifestEdition, OrganisationId } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { dateOfMs } from '../moments.js'
import { handoverWords } from './handoverWords.js'

/** One link of a chain: who signed, or who answered after it. */
export interface ChainRow {
  /** Null: not known any more. */
  readonly name: string | null
  readonly function: string | null
  /** `signed`: the signature with which the chain begins. `asked`: no answer yet. */
  readonly kind: 'signed' | 'asked' | HandoverAnswer
  /** What became of it and when, in words. */
  readonly said: string
  readonly remark: string | null
  /** Of the addendum; null where there is none. */
  readonly number: number | null
}
/** Who stands for what one organisation signed. */
export interface Chain {
  readonly organisation: OrganisationId
  readonly rows: readonly ChainRow[]
}

/** The chains of an edition: of every organisation of which somebody was asked since it signed, in the order of the text. */
export function chainsOf(
  { frozen, signing, handovers }: Pick<ManifestEdition, 'frozen' | 'signing' | 'handovers'>,
  locale: Locale,
): readonly Chain[] {
  const words = handoverWords[locale]
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  return frozen.organisations.flatMap(({ id: organisation }): readonly Chain[] => {
    const since = handovers.filter((one) => one.organisation === organisation)
    if (since.length === 0) return []
    const mark = signing.find((one) => one.organisation === organisation)
    const first: readonly ChainRow[] =
      mark?.atMs == null
        ? []
        : [
            {
              name: mark.details?.name ?? null,
              function: mark.details?.function ?? null,
              kind: 'signed',
              said: words.signed(day(mark.atMs)),
              remark: null,
              number: null,
            },
          ]
    const rest = since.map(
      ({ answer, askedAtMs, details }): ChainRow => ({
        name: details?.name || null,
        function: details?.function || null,
        kind: answer?.kind ?? 'asked',
        said:
          answer === null ? words.asked(day(askedAtMs)) : `${words.answer[answer.kind]}, ${words.on(day(answer.atMs))}`,
        remark: details?.remark ?? null,
        number: answer?.number ?? null,
      }),
    )
    return [{ organisation, rows: [...first, ...rest] }]
  })
}
