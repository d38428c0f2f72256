import type { MineNote, TableSnapshot } from '@siroop/board'
import type { Locale, TablesNow } from '@siroop/domain'
import type { ReactNode } from 'react'
import type { TablesCopy } from '../../copy/nl/tables/phone.js'
import { useLanguage, usePick } from '../../ui/language.js'
import { noteWords } from '../../ui/words/noteWords.js'

export interface StakesProps {
  readonly now: Pick<TablesNow, 'texts' | 'fields'>
  /** Null until it is here. */
  readonly table: TableSnapshot | null
  readonly locale: Locale
  readonly t: TablesCopy
  /** What can be done with one, below it; taken away ones are shown only then. */
  readonly acts?: (note: MineNote) => ReactNode
}

/** What stands at the table, in the order of writing, with what was asked beside it. */
export function Stakes({ now, table, locale, t, acts }: StakesProps) {
  if (table === null) return <p className="second">{t.comes}</p>
  const all = table.notes.filter(({ step }) => step === now.texts.step)
  const standing = all.filter(({ status }) => status === 'submitted')
  const shown = acts ? all : standing
  return (
    <>
      {standing.length === 0 ? <p className="second">{t.none}</p> : <h2>{t.stakes(standing.length)}</h2>}
      {shown.length > 0 && (
        <ol className="stakes">
          {shown.map((note) => (
            <li key={note.id} className={note.status === 'withdrawn' ? 'slip is-gone' : 'slip'}>
              {note.status === 'withdrawn' ? (
                <p className="second">{t.gone}</p>
              ) : (
                <p className="voice" lang={locale}>
                  {note.text}
                </p>
              )}
              {note.status === 'submitted' && <Answers note={note} fields={now.fields} />}
              {acts?.(note)}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** The answers below a stake, each with its question; a choice in words. */
export function Answers({
  note,
  fields,
}: {
  readonly note: Pick<MineNote, 'fields'>
  readonly fields: StakesProps['now']['fields']
}) {
  const pick = usePick()
  const [locale] = useLanguage()
  const answered = noteWords(note, fields, { organisations: [], locale })
  if (answered.length === 0) return null
  return (
    <dl className="stake-answers">
      {answered.map(({ id, label, words }) => (
        <div key={id}>
          <dt>{pick(label)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
