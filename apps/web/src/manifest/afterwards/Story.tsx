import { dayInWords, type ManifestEdition, type ManifestView, subjectId } from '@siroop/domain'
import { dateOfMs, piecesOf, sentenceText } from '@siroop/manifest'
import { manifestCopy } from '../../copy/manifest.js'
import { Who } from '../../ui/chapter/Who.js'
import { useLanguage, useT } from '../../ui/language.js'
import { Thinner, thinnerThan } from '../../ui/siroopwacht/Thinner.js'
import { Side } from '../report/Side.js'
import { ToCheckin } from '../toCheckin/ToCheckin.js'
import type { Teller } from './useTeller.js'
import { Noticed } from './WayRow.js'
import './story.css'

export interface StoryProps {
  readonly sentence: string
  /** All editions, the earliest first, and the one that is read. */
  readonly editions: readonly ManifestEdition[]
  readonly shown: ManifestEdition
  readonly view: Pick<ManifestView, 'checkins' | 'way' | 'toCheckin'>
  /** Null: not the newest edition. */
  readonly teller: Pick<Teller, 'mayTake' | 'take'> | null
}

/**
 * What became of one sentence: as it was signed and as it stands, word by word; what it lost and why; who decided; what
 * check-ins said; what a resident notices. The signed words come first and are never left out.
 */
export function Story(props: StoryProps) {
  const { sentence, editions, shown, teller, view } = props
  const words = useT(manifestCopy).story
  const [language] = useLanguage()
  const versions = versionsOf(sentence, editions)
  const first = versions[0]
  if (first === undefined) return null
  const day = dayInWords(dateOfMs(first.edition.openedAtMs), language)
  return (
    <details className="mf-origin story" lang={language}>
      <summary>{words.open}</summary>
      {versions.length === 1 ? <p>{words.same(day)}</p> : null}
      {versions.slice(1).map((version, at) => (
        <Change key={version.edition.number} before={versions[at] ?? first} after={version} />
      ))}
      <Decided sentence={sentence} edition={versions.at(-1)?.edition ?? shown} />
      <Said {...props} />
      <NoticedOf {...props} />
      {teller === null ? null : (
        <ToCheckin
          subject={subjectId(sentence)}
          locale={shown.frozen.locale}
          list={view.toCheckin}
          thinner={isThinner(versions)}
          take={teller.mayTake ? teller.take : null}
        />
      )}
    </details>
  )
}

/** The words of a sentence, with the edition that has had them since; null: it is not in that edition any more. */
interface Version {
  readonly edition: ManifestEdition
  readonly text: string | null
}
/** A version per edition in which the sentence changed, from the one in which it came. */
function versionsOf(sentence: string, editions: readonly ManifestEdition[]): readonly Version[] {
  const versions: Version[] = []
  for (const edition of editions) {
    const found = edition.frozen.sections.flatMap(({ sentences }) => sentences).find(({ id }) => id === sentence)
    const text = found === undefined ? null : sentenceText(found)
    const last = versions.at(-1)
    if (last === undefined ? text !== null : last.text !== text) versions.push({ edition, text })
  }
  return versions
}

/** The newest words say less than the ones before them. */
function isThinner(versions: readonly Version[]): boolean {
  const [before, after] = versions.slice(-2)
  if (!before?.text || !after?.text) return false
  return thinnerThan(before.text, after.text, after.edition.frozen.locale) !== null
}

/** *Toen* with what went struck through, *nu* with what came underlined; then what was lost, in words, and why. */
function Change({ before, after }: { readonly before: Version; readonly after: Version }) {
  const t = useT(manifestCopy)
  const { story: words, editions } = t
  const { locale } = after.edition.frozen
  const was = before.text ?? ''
  const yearOf = ({ openedAtMs }: ManifestEdition) => dateOfMs(openedAtMs).slice(0, 4)
  const then = words.signed(before.edition.number, yearOf(before.edition))
  if (after.text === null)
    return (
      <dl className="story-change">
        <dt>{then}</dt>
        <dd className="voice" lang={locale}>
          {was}
        </dd>
        <dt>{words.gone(after.edition.number)}</dt>
      </dl>
    )
  const pieces = piecesOf(was, after.text)
  const lost = before.text === null ? null : thinnerThan(was, after.text, locale)
  const why = after.edition.decided.find((one) => one.sentence === sentenceOf(after))?.why ?? null
  return (
    <>
      <dl className="story-change">
        <dt>{then}</dt>
        <dd className="voice" lang={locale} dir="auto">
          <Side pieces={pieces} side="gone" said={editions.went} />
        </dd>
        <dt>{words.now(after.edition.number, yearOf(after.edition))}</dt>
        <dd className="voice" lang={locale} dir="auto">
          <Side pieces={pieces} side="new" said={editions.came} />
        </dd>
      </dl>
      {lost === null ? null : <Thinner comparison={lost} />}
      {why === null ? null : (
        <p className="story-why">
          <b>{words.why}</b> <span className="voice">{why}</span>
        </p>
      )}
    </>
  )
}
const sentenceOf = ({ edition, text }: Version): string | undefined =>
  edition.frozen.sections.flatMap(({ sentences }) => sentences).find((one) => sentenceText(one) === text)?.id

function Decided({ sentence, edition }: { readonly sentence: string; readonly edition: ManifestEdition }) {
  const words = useT(manifestCopy).story
  const [language] = useLanguage()
  const by = edition.decided.find((one) => one.sentence === sentence)?.by ?? []
  const day = dayInWords(dateOfMs(edition.openedAtMs), language)
  return (
    <div className="story-part">
      <p className="story-head">{words.decided}</p>
      {by.length === 0 ? (
        <p>{words.withWhole(day)}</p>
      ) : (
        <>
          <p>{words.decidedOn(day)}</p>
          <p className="mf-partners">
            <Who organisations={edition.frozen.organisations.filter(({ id }) => by.includes(id))} />
          </p>
        </>
      )}
    </div>
  )
}

/** What check-ins said about it, by day. */
function Said({ sentence, view: { checkins }, shown }: StoryProps) {
  const t = useT(manifestCopy)
  const words = t.story
  const [language] = useLanguage()
  const { locale } = shown.frozen
  return checkins.map(({ checkin, on, manifest, sentences }) => {
    const said = sentences.find(({ subject }) => subject === sentence)
    if (said === undefined) return null
    const { level, now, proposal } = said
    return (
      <div key={`${checkin} ${on}`} className="story-part">
        <p className="story-head nums">{words.checkin(dayInWords(on, language))}</p>
        <p>{words.levels[level]}</p>
        {now === null ? null : (
          <p>
            {words.isTrue}{' '}
            <span className="voice" lang={locale}>
              {now}
            </span>
          </p>
        )}
        {proposal === null ? null : (
          <p>
            {words.proposed}{' '}
            <span className="voice" lang={locale}>
              {proposal.text}
            </span>
            {proposal.why === null ? null : (
              <>
                {' '}
                {words.why}{' '}
                <span className="voice" lang={locale}>
                  {proposal.why}
                </span>
              </>
            )}
          </p>
        )}
        {manifest === null ? null : (
          <p>
            <a href={`/m/${manifest}`}>{t.way.report}</a>
          </p>
        )}
      </div>
    )
  })
}

/** What a resident notices: of the milestones that bring this ambition closer, as it was told; else as it was written then. */
function NoticedOf({ sentence, shown, view: { way } }: StoryProps) {
  const words = useT(manifestCopy)
  const { frozen } = shown
  const all = frozen.sections.flatMap(({ sentences }) => sentences)
  const subject = all.find(({ id }) => id === sentence)?.subject
  const milestones = all.filter(
    ({ detail }) => detail?.kind === 'milestone' && subject !== undefined && detail.contributesTo.includes(subject),
  )
  const rows = way.filter((row) => milestones.some(({ id }) => subjectId(id) === row.subject))
  const told = rows.flatMap((row) =>
    row.told.filter(({ corrected }) => !corrected).flatMap(({ noticed }) => noticed ?? []),
  )
  const promised = told.length > 0 ? [] : rows.flatMap(({ noticed }) => noticed ?? [])
  return [
    ...told.map((text) => <Noticed key={text} lead={words.story.noticed} text={text} locale={frozen.locale} />),
    ...promised.map((text) => <Noticed key={text} lead={words.way.wouldNotice} text={text} locale={frozen.locale} />),
  ]
}
