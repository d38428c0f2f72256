import type { ManifestEdition, ManifestView } from '@siroop/domain'
import { countSyrup, type SyrupRow, syrupRows } from '@siroop/manifest'
import { manifestCopy } from '../../copy/manifest.js'
import type { StoryCopy } from '../../copy/nl/afterwards/story.js'
import { useT } from '../../ui/language.js'
import './syrup.css'

type Words = StoryCopy['syrup']

/** The siroopgehalte over the years: a strip per edition and per check-in, its counts in words. Nothing for a first edition alone. */
export function Syrup({
  editions,
  checkins,
}: {
  readonly editions: readonly ManifestEdition[]
  readonly checkins: ManifestView['checkins']
}) {
  const words = useT(manifestCopy).story.syrup
  const rows = syrupRows(editions, checkins)
  const last = rows.at(-1)
  if (rows.length < 2 || last === undefined || last.blocks.length === 0) return null
  return (
    <section className="syrup" id="siroopgehalte" aria-labelledby="siroop">
      <div>
        <h2 id="siroop">{words.title}</h2>
        {whichSentences(last, words).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="second">{words.compared}</p>
      </div>
      <ol>
        {rows.map((row) => (
          <Strip key={`${row.kind} ${row.on}`} row={row} words={words} />
        ))}
      </ol>
    </section>
  )
}

/** As thick as signed is a whole block, thinner is low and striped, gone is an empty place; the words beside it say the same. */
function Strip({ row, words }: { readonly row: SyrupRow; readonly words: Words }) {
  const { kind, edition, on, blocks } = row
  const year = on.slice(0, 4)
  const counts = countsInWords(row, words)
  return (
    <li>
      <b className="nums">{kind === 'edition' ? words.edition(edition ?? 1, year) : words.checkin(year)}</b>
      <span className="syrup-strip" role="img" aria-label={words.picture(counts)}>
        {blocks.map(({ id, level }) => (
          <span key={id} className={`is-${level}`} />
        ))}
      </span>
      <span className="nums">{counts}</span>
    </li>
  )
}

const countsInWords = (row: SyrupRow, words: Words): string => {
  const counts = countSyrup(row)
  const said = (['thick', 'thinner', 'gone', 'unsaid'] as const).filter((kind) => kind !== 'unsaid' || counts[kind] > 0)
  return said.map((kind) => words[kind](counts[kind])).join(', ')
}

/** Which sentences are thinner or gone in the newest row, by their number. */
function whichSentences({ blocks }: SyrupRow, { which, and }: Words): readonly string[] {
  const numbers = (levels: readonly string[]) => {
    const found = blocks.filter(({ level }) => levels.includes(level)).map(({ number }) => String(number))
    return found.length < 2 ? found.join('') : `${found.slice(0, -1).join(', ')} ${and} ${found.at(-1)}`
  }
  const [thinner, gone] = [numbers(['thinner', 'thinnest']), numbers(['gone'])]
  return [...(thinner === '' ? [] : [which.thinner(thinner)]), ...(gone === '' ? [] : [which.gone(gone)])]
}
