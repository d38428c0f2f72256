import type { Locale } from '@siroop/domain'
import { type OutlineSection, piecesOf } from '@siroop/manifest'
import { manifestCopy } from '../../copy/manifest.js'
import { useLanguage, useT } from '../../ui/language.js'
import { Thinner, thinnerThan } from '../../ui/siroopwacht/Thinner.js'
import { Side } from './Side.js'

type Blocks = NonNullable<OutlineSection['thickness']>['blocks']
type Level = Blocks[number]['level']
type Item = NonNullable<OutlineSection['records']>['groups'][number]['records'][number]
/** The thinnest is talked about first; what was not talked about comes before what is still thick. */
const order: readonly Level[] = ['gone', 'thinnest', 'thinner', 'unsaid', 'thick']

interface ThenAndNowProps {
  readonly section: OutlineSection
  readonly blocks: Blocks
  /** Language of the text. */
  readonly locale: Locale
}

/** The sentences of then, the thinnest first with all that was said of them; the ones that are thick in a line each. */
export function ThenAndNow({ section, blocks, locale }: ThenAndNowProps) {
  const words = useT(manifestCopy).report
  const { records, fields } = asRead(section)
  const levelOf = ({ subject }: Item): Level => blocks.find((block) => block.subject === subject)?.level ?? 'unsaid'
  const ordered = [...records].sort((one, other) => order.indexOf(levelOf(one)) - order.indexOf(levelOf(other)))
  const thick = ordered.filter((one) => levelOf(one) === 'thick').length
  return (
    <section className="mf-section rp-sentences">
      <div className="rp-head">
        <h2 className="voice">{words.discussed}</h2>
        <p className="second">{words.order(thick === ordered.length ? 0 : thick)}</p>
      </div>
      <ol lang={locale}>
        {ordered.map((record) => (
          <li key={record.subject}>
            <span className="rp-number voice nums">{record.number}</span>
            <Sentence record={record} fields={fields} locale={locale} isThick={levelOf(record) === 'thick'} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const asRead = ({ records }: OutlineSection) => ({
  records: records?.groups.flatMap((group) => group.records) ?? [],
  fields: records?.fields ?? [],
})
type Fields = NonNullable<OutlineSection['records']>['fields']

interface SentenceProps {
  readonly record: Item
  readonly fields: Fields
  readonly locale: Locale
  readonly isThick: boolean
}
function Sentence({ record, fields, locale, isThick }: SentenceProps) {
  const words = useT(manifestCopy).report
  const [language] = useLanguage()
  const said = (id: string): string | null => record.values[fields.findIndex((field) => field.id === id)]?.text ?? null
  const labelOf = (id: string): string => fields.find((field) => field.id === id)?.label ?? ''
  const [thick, now, proposed, because, voices, examples] = [
    said('thick'),
    said('now'),
    said('proposed'),
    said('because'),
    said('voices'),
    said('examples'),
  ]
  if (isThick && now === null && proposed === null && examples === null)
    return (
      <div className="rp-line">
        <h3 className="voice" dir="auto">
          {record.text}
        </h3>
        <p className="second">{thick}</p>
      </div>
    )
  const lost = proposed === null ? null : thinnerThan(record.text, proposed, locale)
  return (
    <div className="rp-sentence">
      <div className="rp-two">
        <div>
          <p className="rp-label" lang={language}>
            {words.asThen}
          </p>
          <h3 className="voice" dir="auto">
            {record.text}
          </h3>
        </div>
        <div>
          <p className="rp-label">
            <span lang={language}>{words.now}</span>
            {thick === null ? null : `: ${thick.toLowerCase()}`}
          </p>
          {now === null ? null : (
            <p className="voice rp-now" dir="auto">
              {now}
            </p>
          )}
          {proposed === null ? null : <Proposed label={labelOf('proposed')} before={record.text} after={proposed} />}
        </div>
      </div>
      {lost === null ? null : (
        <div className="rp-lost">
          <Thinner comparison={lost} />
          {because === null ? null : (
            <p>
              <b>{labelOf('because')}:</b> <span className="voice">{because}</span>
            </p>
          )}
        </div>
      )}
      {voices === null ? null : <Voices label={labelOf('voices')} lines={voices.split('\n')} />}
      {examples === null ? null : (
        <div>
          <p className="rp-label">{labelOf('examples')}</p>
          <ul className="rp-examples">
            {examples.split('\n').map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** The words that the room would put in its place, with what came in them marked. */
function Proposed({
  label,
  before,
  after,
}: {
  readonly label: string
  readonly before: string
  readonly after: string
}) {
  const t = useT(manifestCopy)
  return (
    <>
      <p className="rp-label">{label}</p>
      <p className="voice rp-proposed" dir="auto">
        <Side pieces={piecesOf(before, after)} side="new" said={t.editions.came} />
      </p>
    </>
  )
}

/** How many organisations gave which answer, side by side; never a name, and no number where it would be one. */
function Voices({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <p className="rp-label">{label}</p>
      <ul className="rp-voices">
        {lines.map((line) => {
          const at = line.lastIndexOf(': ')
          return (
            <li key={line} className="nums">
              <b>{line.slice(0, at)}</b>
              <span className="vh">: </span>
              <span>{line.slice(at + 2)}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
