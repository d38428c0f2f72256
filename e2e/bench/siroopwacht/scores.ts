import type { SentenceComparison, WatchVerdict } from '@siroop/manifest'

/** A pair of texts with what careful readers say of it. */
export interface MarkedPair {
  readonly lang: 'nl' | 'en'
  readonly before: string
  readonly after: string
  readonly verdict: WatchVerdict
  readonly kinds?: readonly string[]
}
/** A pair with what the watch answered. */
interface Answered extends SentenceComparison {
  readonly pair: MarkedPair
}
/** How often something was said and was so. */
interface Score {
  readonly name: string
  readonly inSet: number
  readonly precision: number
  readonly recall: number
}
const verdicts = ['thinner', 'same', 'stronger'] as const

/** Precision and recall per verdict, over all and per language, then per kind where pairs are marked with kinds. */
export function scoresOf(answered: readonly Answered[]): readonly Score[] {
  const perVerdict = (all: readonly Answered[], name: string) =>
    verdicts.map((verdict) =>
      score(`${name}${verdict}`, all, {
        isSo: ({ pair }) => pair.verdict === verdict,
        isSaid: (one) => one.verdict === verdict,
      }),
    )
  const languages = (['nl', 'en'] as const).filter((lang) => answered.some(({ pair }) => pair.lang === lang))
  const marked = answered.filter(({ pair }) => (pair.kinds ?? []).length > 0 || pair.verdict === 'same')
  const kinds = [...new Set(marked.flatMap(({ pair }) => pair.kinds ?? []))].sort()
  return [
    ...perVerdict(answered, ''),
    ...(languages.length < 2
      ? []
      : languages.flatMap((lang) =>
          perVerdict(
            answered.filter(({ pair }) => pair.lang === lang),
            `${lang} `,
          ),
        )),
    ...kinds.map((kind) =>
      score(`kind ${kind}`, marked, {
        isSo: ({ pair }) => (pair.kinds ?? []).includes(kind),
        isSaid: ({ findings }) => findings.some((finding) => finding.kind === kind),
      }),
    ),
  ]
}

function score(
  name: string,
  all: readonly Answered[],
  { isSo, isSaid }: { readonly isSo: (one: Answered) => boolean; readonly isSaid: (one: Answered) => boolean },
): Score {
  const so = all.filter(isSo)
  const said = all.filter(isSaid)
  const both = said.filter(isSo).length
  return {
    name,
    inSet: so.length,
    precision: said.length === 0 ? 1 : both / said.length,
    recall: so.length === 0 ? 1 : both / so.length,
  }
}

/** The scores as a table in Markdown. */
export function tableOf(scores: readonly Score[]): string {
  const rows = scores.map(
    ({ name, inSet, precision, recall }) => `| ${name} | ${inSet} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`,
  )
  return ['| what | in the set | precision | recall |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
