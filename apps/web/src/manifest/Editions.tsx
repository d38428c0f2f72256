import type { FrozenManifest, ManifestEdition } from '@siroop/domain'
import { dateOfMs, dayInWords, editionDifferences } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import type { EditionsCopy } from '../copy/nl/editions/editions.js'
import { DifferenceList } from '../ui/editions/DifferenceList.js'
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
          {t.older(newest.number)} {standsNow(shown, newest, t)} <a href={path}>{t.toNewest}</a>
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

/** What an earlier edition is worth, now that there is a newer one. */
function standsNow(shown: ManifestEdition, newest: ManifestEdition, t: EditionsCopy): string {
  if (newest.status === 'in-force') return t.followed(newest.number)
  return shown.status === 'in-force' ? t.inForceUntil(newest.number) : t.notSigned(newest.number)
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
      <DifferenceList differences={differences} locale={edition.frozen.locale} words={words} />
    </section>
  )
}
