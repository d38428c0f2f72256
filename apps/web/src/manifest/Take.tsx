import type { DocumentText } from '@siroop/domain'
import { availableFiles, type ExportFile } from '@siroop/manifest'
import { manifestCopy } from '../copy/manifest.js'
import { useLanguage, useT } from '../ui/language.js'
import './take.css'

type Group = 'edit' | 'tables' | 'pictures' | 'agenda' | 'programs'
/** Under which heading a file stands. */
const groupOf: Record<ExportFile, Group> = {
  'manifest.docx': 'edit',
  'council-letter.docx': 'edit',
  'manifest.md': 'edit',
  'values.csv': 'tables',
  'ambitions.csv': 'tables',
  'records.csv': 'tables',
  'signatures.csv': 'tables',
  'route.csv': 'tables',
  'values.png': 'pictures',
  'line.png': 'pictures',
  'route.png': 'pictures',
  'dates.ics': 'agenda',
  'manifest.json': 'programs',
}
const groups: readonly Group[] = ['edit', 'pictures', 'tables', 'agenda', 'programs']

export interface TakeProps {
  readonly text: DocumentText
  readonly signed: boolean
  readonly path: string
  /** An earlier edition than the newest, by its number. */
  readonly edition?: number | undefined
}

/** *Meenemen*: every file that there is of this document, in plain words; none that would be empty. */
export function Take({ text, signed, path, edition }: TakeProps) {
  const t = useT(manifestCopy)
  const [language] = useLanguage()
  const files = availableFiles(text, signed)
  return (
    <section className="mf-section" id="meenemen" lang={language}>
      <h2 className="voice">{t.take.title}</h2>
      <p className="mf-intro">{signed ? `${t.take.intro} ${t.take.copy}` : t.take.introResult}</p>
      <div className="take">
        {groups.map((group) => {
          const own = files.filter((file) => groupOf[file] === group)
          return own.length === 0 ? null : (
            <div key={group}>
              <h3>{t.take.groups[group]}</h3>
              <ul>
                {own.map((file) => (
                  <li key={file}>
                    <a
                      href={`${path}/${file}?taal=${language}${edition === undefined ? '' : `&editie=${edition}`}`}
                      download
                    >
                      {t.take.files[file].name}
                    </a>
                    <p className="second">{t.take.files[file].told}</p>
                  </li>
                ))}
                {group === 'programs' ? (
                  <li>
                    <a href="/schema/siroop-export.json">{t.take.schema}</a>
                  </li>
                ) : null}
              </ul>
            </div>
          )
        })}
      </div>
      <p>
        <a href={`${path}/berichten`}>{t.stories}</a>
      </p>
    </section>
  )
}
