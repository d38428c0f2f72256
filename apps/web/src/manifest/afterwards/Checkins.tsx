import { dayInWords, type ManifestView } from '@siroop/domain'
import { manifestCopy } from '../../copy/manifest.js'
import { useLanguage, useT } from '../../ui/language.js'

/** The check-ins that were held, the newest first, each with its report and the day that was agreed then. */
export function Checkins({ checkins }: Pick<ManifestView, 'checkins'>) {
  const { way: words, story } = useT(manifestCopy)
  const [language] = useLanguage()
  if (checkins.length === 0) return null
  return (
    <section className="mf-section" id="check-in">
      <h2 className="voice">{words.checkins}</h2>
      <ul className="checkins-held">
        {[...checkins].reverse().map(({ checkin, on, manifest, next, sentences }) => {
          const counted = (['thick', 'thinner', 'unsaid'] as const).flatMap((kind) => {
            const levels = kind === 'thinner' ? ['thinner', 'thinnest'] : [kind]
            const count = sentences.filter(({ level }) => levels.includes(level)).length
            return count === 0 ? [] : [story.syrup[kind](count)]
          })
          return (
            <li key={`${checkin} ${on}`} className="nums">
              <h3>{words.checkinOn(dayInWords(on, language))}</h3>
              {counted.length === 0 ? null : <p>{counted.join(', ')}</p>}
              {next === null ? null : <p>{words.next(dayInWords(next, language))}</p>}
              {manifest === null ? null : (
                <p>
                  <a href={`/m/${manifest}`}>{words.report}</a>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
