import { type AgreementPair, agreementMatrix } from '@siroop/domain'
import type { AgreementRow } from '@siroop/protocol'
import { agreementsCopy } from '../../copy/agreements.js'
import { useT } from '../../ui/language.js'

interface AgreementMatrixTableProps {
  /** Organisations that have to meet, whether they stand in an agreement or not. */
  readonly invited: readonly string[]
  readonly agreements: readonly AgreementRow[]
}

/**
 * Who has an agreement with whom, as a table with headings. On a narrow screen every organisation is a block of its own;
 * roles are said, so that it stays a table for who has it read aloud.
 */
export function AgreementMatrixTable({ invited, agreements }: AgreementMatrixTableProps) {
  const t = useT(agreementsCopy).matrix
  const { organisations, pairs, without } = agreementMatrix(invited, agreements)
  if (organisations.length < 2) return null
  const said = (pair: AgreementPair): string =>
    pair.made.length > 0 ? t.made(pair.made.length) : pair.underWay.length > 0 ? t.underWay : t.none
  return (
    <section className="pl-part">
      <h2>{t.title}</h2>
      <p>
        <b>{without.length === 0 ? t.all : t.without(without.length)}</b>
      </p>
      {without.length > 0 && (
        <ul className="ag-pairs">
          {without.map(([one, other]) => (
            <li key={`${one} ${other}`}>{t.pair(one, other)}</li>
          ))}
        </ul>
      )}
      <table className="ag-matrix" {...as('table')}>
        <caption>{t.caption}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            <th scope="col" {...as('columnheader')}>
              {t.corner}
            </th>
            {organisations.map((name) => (
              <th key={name} scope="col" {...as('columnheader')}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {organisations.map((name, row) => (
            <tr key={name} {...as('row')}>
              <th scope="row" {...as('rowheader')}>
                {name}
              </th>
              {organisations.map((other, column) => {
                const pair = pairs[row]?.[column] ?? null
                const state =
                  pair === null ? 'self' : pair.made.length > 0 ? 'made' : pair.underWay.length > 0 ? 'going' : 'none'
                return (
                  <td key={other} {...as('cell')} className={`ag-${state}`} data-with={other}>
                    {pair === null ? t.self : said(pair)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A role that the element has by itself, said for where it is shown as a block and would lose it. */
const as = (role: string) => ({ role })
