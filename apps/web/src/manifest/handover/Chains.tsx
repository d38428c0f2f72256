import type { ManifestEdition } from '@siroop/domain'
import { type ChainRow, chainsOf, handoverWords } from '@siroop/manifest'
import { useLanguage } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import './chains.css'

export interface ChainsProps {
  readonly edition: ManifestEdition
  /** Of the page: where the addenda are. */
  readonly path: string
}

/** Who stands for it now: of every organisation of which a new board member was asked, from the signature on. Nothing when nobody was. */
export function Chains({ edition, path }: ChainsProps) {
  const [language] = useLanguage()
  const words = handoverWords[language]
  const chains = chainsOf(edition, language)
  if (chains.length === 0) return null
  return (
    <section className="mf-section mf-chains">
      <h2 className="voice">{words.title}</h2>
      <p className="voice mf-intro">{words.changesNothing}</p>
      <ul className="mf-signatures">
        {chains.map(({ organisation, rows }) => {
          const found = edition.frozen.organisations.find(({ id }) => id === organisation)
          return (
            <li key={organisation}>
              <h3 className="who">
                {found && <OrganisationMark shape={found.shape} letters={found.letters} />}
                {found?.name}
              </h3>
              <ol className="mf-chain">
                {rows.map((row) => (
                  <Link
                    key={`${row.kind}${row.number}`}
                    row={row}
                    href={`${path}/aanvulling/${row.number}.pdf?editie=${edition.number}`}
                  />
                ))}
              </ol>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Link({ row, href }: { readonly row: ChainRow; readonly href: string }) {
  const [language] = useLanguage()
  const words = handoverWords[language]
  return (
    <li className={row.kind === 'not' || row.kind === 'asked' ? 'is-open' : undefined}>
      {row.name !== null && (
        <>
          <b>{row.name}</b>
          {row.function === null ? '' : `, ${row.function}`}
          <br />
        </>
      )}
      <span className="mf-chain-said">{row.said}</span>
      {row.remark !== null && (
        <blockquote className="voice" dir="auto">
          “{row.remark}”
        </blockquote>
      )}
      {row.number !== null && (
        <a href={href} download>
          {words.addendum(row.number)} (PDF)
        </a>
      )}
    </li>
  )
}
