import type { FrozenManifest, ManifestEdition } from '@siroop/domain'
import { dateOfMs, dayInWords, type EditionDifference, editionDifferences, type TextPiece } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { useLanguage, useT } from '../ui/language.js'

/** The address of one edition on its page. */
const addressOf = (path: string, edition: number): string => `${path}?editie=${edition}`

/** All editions, the newest first, each with its own address; nothing while there is one. */
export function EditionList({
  editions,
  shown,
  path,
}: {
  readonly editions: readonly ManifestEdition[]
  readonly shown: ManifestEdition
  readonly path: string
}) {
  const t = useT(manifestCopy).editions
  const [language] = useLanguage()
  if (editions.length < 2) return null
  const newest = editions.at(-1)
  return (
    <nav className="mf-section" aria-labelledby="edities">
      <h2 className="voice" id="edities">
        {t.title}
      </h2>
      {newest === undefined || newest.number === shown.number ? null : (
        <p className="mf-older">
          {t.older(newest.number)} <a href={path}>{t.toNewest}</a>
        </p>
      )}
      <ul className="mf-editions">
        {[...editions].reverse().map((edition) => {
          const words = t.one(edition.number, dayInWords(dateOfMs(edition.openedAtMs), language))
          return (
            <li key={edition.number}>
              {edition.number === shown.number ? (
                <b>
                  {words} ({t.shown})
                </b>
              ) : (
                <a href={addressOf(path, edition.number)}>{words}</a>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** In what this edition differs from the one before; nothing for the first one. */
export function Differences({ before, edition }: { before: ManifestEdition | undefined; edition: ManifestEdition }) {
  const t = useT(manifestCopy)
  const words = t.editions
  const [language] = useLanguage()
  if (before === undefined) return null
  const rule = ({ document, inForceRule }: FrozenManifest) =>
    t.rule(document ?? 'manifest', inForceRule.minimumSignatures, dayInWords(inForceRule.closingDate, language))
  const differences = editionDifferences(before.frozen, edition.frozen, rule)
  return (
    <section className="mf-section mf-differences">
      <h2 className="voice">{words.differs(before.number)}</h2>
      {differences.length === 0 ? <p>{words.same(before.number)}</p> : null}
      <ul>
        {differences.map((one) => (
          <li key={keyOf(one)}>
            <span className="mf-kind-of">{words.kinds[one.kind]}</span>
            <span lang={one.kind === 'rule' ? language : edition.frozen.locale}>
              <Difference of={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const keyOf = (one: EditionDifference): string =>
  'name' in one
    ? `${one.kind} ${one.name}`
    : 'text' in one
      ? `${one.kind} ${one.heading} ${one.text}`
      : `${one.kind} ${one.pieces.map(({ text }) => text).join('')}`

function Difference({ of }: { of: EditionDifference }) {
  if ('name' in of) return <b>{of.name}</b>
  const heading = 'heading' in of && of.heading !== null ? <b className="voice">{of.heading}: </b> : null
  return (
    <>
      {heading}
      <span className="voice">{'pieces' in of ? <Pieces pieces={of.pieces} /> : of.text}</span>
    </>
  )
}

/** What went is struck through, what came is underlined; a screen reader says which. */
function Pieces({ pieces }: { pieces: readonly TextPiece[] }) {
  const t = useT(manifestCopy).editions
  return pieces.map(({ change, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice, and their order never changes
    if (change === 'same') return <span key={at}>{text}</span>
    const Tag = change === 'gone' ? 'del' : 'ins'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Tag key={at}>
        <span className="vh"> {change === 'gone' ? t.went : t.came} </span>
        {text}
      </Tag>
    )
  })
}
