import type { EditionDifference, TextPiece } from '@siroop/manifest'
import type { EditionsCopy } from '../../copy/nl/editions/editions.js'
import { useLanguage } from '../language.js'
import './editions.css'

export interface DifferenceListProps {
  readonly differences: readonly EditionDifference[]
  /** Language of the text; the rule is told in the language of the screen. */
  readonly locale: string
  readonly words: Pick<EditionsCopy, 'kinds' | 'went' | 'came'>
}

/** In what an edition differs from another: what went, what changed word by word, what came. */
export function DifferenceList({ differences, locale, words }: DifferenceListProps) {
  const [language] = useLanguage()
  return (
    <ul className="differences">
      {differences.map((one) => (
        <li key={keyOf(one)}>
          <span className="difference-kind">{words.kinds[one.kind]}</span>
          <span lang={one.kind === 'rule' ? language : locale}>
            <Difference of={one} words={words} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const keyOf = (one: EditionDifference): string =>
  'name' in one
    ? `${one.kind} ${one.name}`
    : 'text' in one
      ? `${one.kind} ${one.heading} ${one.text}`
      : `${one.kind} ${one.pieces.map(({ text }) => text).join('')}`

type Words = DifferenceListProps['words']

function Difference({ of, words }: { of: EditionDifference; words: Words }) {
  if ('name' in of) return <b>{of.name}</b>
  const heading = 'heading' in of && of.heading !== null ? <b className="voice">{of.heading}: </b> : null
  return (
    <>
      {heading}
      <span className="voice">{'pieces' in of ? <Pieces pieces={of.pieces} words={words} /> : of.text}</span>
    </>
  )
}

/** What went is struck through, what came is underlined; a screen reader says which. */
function Pieces({ pieces, words }: { pieces: readonly TextPiece[]; words: Words }) {
  return pieces.map(({ change, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice, and their order never changes
    if (change === 'same') return <span key={at}>{text}</span>
    const Tag = change === 'gone' ? 'del' : 'ins'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Tag key={at}>
        <span className="vh"> {change === 'gone' ? words.went : words.came} </span>
        {text}
      </Tag>
    )
  })
}
