import { Icon } from '../../ui/Icon.js'
import { useLanguage } from '../../ui/language.js'
import { CopyLink } from '../CopyLink.js'
import { useRegie } from '../regie.js'

/**
 * The report of a workshop that nobody signs: to read, to keep and to hand on. It is there from the first step that fills
 * it on, before the meeting closes and after.
 */
export function ResultPart() {
  const { view, t } = useRegie()
  const [language] = useLanguage()
  const { manifestPath, address, workshop, organisations } = view
  if (manifestPath === null || !isUnsigned(workshop.document)) return null
  const words = t.ending.result
  return (
    <section className="part result">
      <h2>{words.title}</h2>
      <p className="second">{words.text}</p>
      <div className="row-actions">
        <a className="btn sm" href={`${manifestPath}/manifest.pdf?taal=${language}`}>
          <Icon name="printer" />
          {words.pdf}
        </a>
        <a className="btn sm" href={manifestPath}>
          <Icon name="link" />
          {words.page}
        </a>
        {workshop.document === 'harvest' && organisations.some(({ municipality }) => municipality !== undefined) && (
          <a className="btn sm" href={`${manifestPath}/letters.pdf?taal=${language}`}>
            <Icon name="printer" />
            {words.letters}
          </a>
        )}
      </div>
      <CopyLink link={`${address}${manifestPath}`} what={words.link} />
    </section>
  )
}

/** True for a document that nobody signs. */
export const isUnsigned = (document: string): boolean => document === 'harvest' || document === 'shelf'

/** After the last meeting: what came out of it. */
export function ResultMiddle() {
  const { t } = useRegie()
  return (
    <>
      <div className="cap">
        <h1>{t.chapters.meeting.done}</h1>
      </div>
      <ResultPart />
    </>
  )
}
