import type { OutlineSection, OutlineSentence, OutlineStep, OutlineWish, TextWords } from '@siroop/manifest'

/** One thing that the room reads of what is signed. */
export interface SignLine {
  readonly key: string
  /** Name of the chapter that it stands in. */
  readonly part: string
  /** Above the line: an ambition, a year, the name of a list. On the first line under it. */
  readonly head: string | null
  /** `voice`: words that are signed; `fact`: what stands beside them. */
  readonly role: 'voice' | 'fact'
  /** In bold before the text, with its mark: a value, the number of a step, the question that was answered. */
  readonly heading: string | null
  readonly text: string
}
type Said = Omit<SignLine, 'part' | 'key'>

/** Everything of a chapter in the order in which phone, page and paper have it. Nothing is left out. */
export function signLines(section: OutlineSection, words: TextWords): readonly SignLine[] {
  const { id, title, paragraphs, groups, records, route, dates } = section
  const said: readonly Said[] = [
    ...paragraphs.map((text) => voice(text)),
    ...groups.flatMap(({ heading, sentences }) =>
      under(
        heading,
        sentences.flatMap((sentence) => sentenceLines(sentence, words)),
      ),
    ),
    ...(route === null ? [] : routeLines(route, words)),
    ...(records?.groups ?? []).flatMap(({ heading, records: list }) =>
      under(
        heading,
        list.flatMap(({ text, values }) => [
          voice(text),
          ...values.flatMap((value, at) =>
            value === null
              ? []
              : [
                  fact(
                    records?.fields[at]?.label ?? null,
                    [value.text, names(value.organisations), value.judged ?? '']
                      .filter((part) => part !== '')
                      .join(', '),
                  ),
                ],
          ),
        ]),
      ),
    ),
    ...dates.map((date) => voice(date)),
  ]
  return said
    .filter(({ text, heading }) => `${heading ?? ''}${text}`.trim() !== '')
    .map((line, index) => ({
      ...line,
      key: `${id}-${index}`,
      part: title,
    }))
}

const voice = (text: string, heading: string | null = null): Said => ({
  head: null,
  role: 'voice',
  heading: heading === null ? null : marked(heading, '.'),
  text,
})
const fact = (heading: string | null, text: string): Said => ({
  head: null,
  role: 'fact',
  heading: heading === null ? null : marked(heading, ':'),
  text,
})
/** A heading that ends as a sentence does gets no second mark. */
const marked = (heading: string, mark: string): string => (/[.?!:…]$/.test(heading) ? heading : heading + mark)
const facts = (heading: string | null, text: string | null): readonly Said[] =>
  text === null || text.trim() === '' ? [] : [fact(heading, text)]
const names = (organisations: readonly { readonly name: string }[]): string =>
  organisations.map(({ name }) => name).join(', ')

/** A heading stands on the first line under it, so that no page ends with one. */
const under = (head: string | null, lines: readonly Said[]): readonly Said[] =>
  lines.map((line, index) => (index === 0 ? { ...line, head } : line))

function sentenceLines(
  { heading, text, free, observation, milestone }: OutlineSentence,
  words: TextWords,
): readonly Said[] {
  return [
    voice(text, heading ?? observation?.sort ?? null),
    ...facts(null, free ? words.free : null),
    ...facts(null, observation?.story ?? null),
    ...facts(words.source, observation?.source ?? null),
    ...facts(null, observation?.also ?? null),
    ...facts(words.noticed, milestone?.noticed ?? null),
    ...facts(words.carriers, names(milestone?.carriers ?? [])),
    ...facts(null, milestone?.contributesTo ?? null),
    ...facts(null, milestone?.enables ?? null),
    ...(milestone?.doneBefore ?? []).flatMap((line) => facts(null, line)),
  ]
}

function routeLines(route: NonNullable<OutlineSection['route']>, words: TextWords): readonly Said[] {
  const { steps, asked, untaken } = route
  return [
    ...(steps.length === 0 ? [voice(words.nothingPromised)] : steps.flatMap((step) => stepLines(step, words))),
    ...under(
      words.asked,
      asked.flatMap((wish) => wishLines(wish, words)),
    ),
    ...under(
      words.untaken,
      untaken.flatMap((wish) => wishLines(wish, words)),
    ),
  ]
}

const stepLines = (step: OutlineStep, words: TextWords): readonly Said[] => [
  voice(step.text, `${step.number}`),
  ...facts(words.owner, step.owner?.name ?? null),
  ...facts(words.partners, names(step.partners)),
  ...facts(words.due, step.due),
  ...facts(words.firstStep, `${step.firstStep} (${step.firstStepBy})`),
  ...facts(words.noticed, step.seen),
  ...step.notes.map((note) => fact(null, note)),
]

const wishLines = ({ text, asked, reason }: OutlineWish, words: TextWords): readonly Said[] => [
  voice(text),
  ...facts(words.askedOf, asked?.name ?? null),
  ...facts(null, reason),
]
