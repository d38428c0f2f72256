import type { OriginPrinted } from '@siroop/domain'
import { notesInWords, originWords, sentencesInWords } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { useLanguage, useT } from '../ui/language.js'

/** How far the text is traced: sentences without a note, and notes that came back nowhere. Numbers only. */
export function Traced({ origin }: { readonly origin: OriginPrinted }) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const { lines, unused } = notesInWords(origin, language)
  const words = originWords[language]
  return (
    <section className="mf-section mf-traced">
      <h2 className="voice">{t.traced}</h2>
      {origin.sentences === 0 ? null : <p>{sentencesInWords(origin, language)}</p>}
      {lines.length === 0 ? null : <p>{lines.join(' ')}</p>}
      {unused.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.notes}</th>
            </tr>
          </thead>
          <tbody>
            {unused.map(([why, notes]) => (
              <tr key={why}>
                <th scope="row">{why}</th>
                <td className="nums">{notes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
