import type { Locale } from '@siroop/domain'
import type { OutlineSection } from '@siroop/manifest'
import { manifestCopy } from '../../copy/manifest.js'
import { useT } from '../../ui/language.js'

/** How every promise and milestone stands: its words, the stand in a word with its day, and whose it is. */
export function HowItStands({ section, locale }: { readonly section: OutlineSection; readonly locale: Locale }) {
  const words = useT(manifestCopy).report
  const { groups = [], fields = [] } = section.records ?? {}
  const at = (id: string): number => fields.findIndex((field) => field.id === id)
  const [owner, due, stand, said] = [at('promisedBy'), at('due'), at('stand'), at('said')]
  return (
    <section className="mf-section rp-way" lang={locale}>
      <h2 className="voice" dir="auto">
        {section.title}
      </h2>
      {groups.map(({ heading, records }) => (
        <div key={heading ?? ''}>
          {heading === null ? null : <h3 dir="auto">{heading}</h3>}
          <ul>
            {records.map(({ subject, text, values }) => {
              const of = (place: number) => values[place]?.text ?? null
              const [by, day, now] = [of(owner), of(due), of(stand)]
              const told = [now, day === null ? null : words.due(day)].filter((part) => part !== null)
              return (
                <li key={subject}>
                  <div>
                    <p className="rp-what" dir="auto">
                      {text}
                    </p>
                    {told.length === 0 ? null : <p className="second nums">{told.join(', ')}</p>}
                    {of(said) === null ? null : (
                      <p className="voice" dir="auto">
                        {of(said)}
                      </p>
                    )}
                  </div>
                  {by === null ? null : (
                    <p className="rp-by" dir="auto">
                      {by}
                    </p>
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </section>
  )
}
