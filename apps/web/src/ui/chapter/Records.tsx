import type { OutlineSection, OutlineValue, TextWords } from '@siroop/manifest'
import type { ReactNode } from 'react'
import type { StepBeside } from './Route.js'
import { Who } from './Who.js'

type Shown = NonNullable<OutlineSection['records']>
type Item = Shown['groups'][number]['records'][number]

export interface RecordsProps {
  readonly records: Shown
  readonly words: TextWords
  readonly beside: StepBeside | undefined
}

/** What a section shows of the workshop itself: a table that becomes a list on a narrow screen, cards, or a list. */
export function Records({ records, words, beside }: RecordsProps) {
  const { shape, groups, fields } = records
  if (shape === 'table') return <Table records={records} words={words} beside={beside} />
  const Head = groups.some(({ heading }) => heading !== null) ? 'h4' : 'h3'
  return groups.map(({ heading, records: list }) => (
    <div key={heading ?? ''} className="chapter-group">
      {heading === null ? null : (
        <h3 className="chapter-head voice" dir="auto">
          {heading}
        </h3>
      )}
      <ul className={`chapter-${shape}`}>
        {list.map((one) => (
          <li key={one.subject}>
            {shape === 'list' ? (
              <Words text={one.text} />
            ) : (
              <Head className="voice" dir="auto">
                {one.text}
              </Head>
            )}
            <Facts one={one} fields={fields} beside={beside} />
          </li>
        ))}
      </ul>
    </div>
  ))
}

const Words = ({ text }: { text: string }) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (
      <p key={line} className="chapter-text voice" dir="auto">
        {line}
      </p>
    ))

/** What was answered, question by question; who said it needs no label. */
function Facts({ one, fields, beside }: { one: Item; fields: Shown['fields']; beside: StepBeside | undefined }) {
  const told = fields.flatMap((field, at) => {
    const value = one.values[at] ?? null
    return value === null ? [] : [{ ...field, value }]
  })
  if (told.length === 0) return null
  return (
    <dl className="chapter-facts">
      {told.map(({ id, label, value }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <Answer value={value} />
            {id === 'owner' ? beside?.(one.subject) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Answer({ value }: { value: OutlineValue }): ReactNode {
  const { text, organisations, judged } = value
  return (
    <>
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <span key={line} className="chapter-answer" dir="auto">
            {line}
          </span>
        ))}
      <Who organisations={organisations} />
      {judged === null ? null : <span className="chapter-note">{judged}</span>}
    </>
  )
}

/** A real table. On a narrow screen every cell says its own column, and rows are read one under the other. */
function Table({ records, words, beside }: RecordsProps) {
  const { fields, groups } = records
  return (
    <table className="chapter-table">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          {fields.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ heading, records: list }) => (
        <tbody key={heading ?? ''}>
          {heading === null ? null : (
            <tr className="chapter-about">
              <th scope="rowgroup" colSpan={fields.length + 1} className="voice" dir="auto">
                {heading}
              </th>
            </tr>
          )}
          {list.map((one) => (
            <tr key={one.subject}>
              <th scope="row">
                <Words text={one.text} />
              </th>
              {fields.map(({ id, label }, at) => {
                const value = one.values[at] ?? null
                return (
                  <td key={id} className={value === null ? 'is-empty' : undefined}>
                    <span className="chapter-column">{label}</span>
                    {value === null ? '–' : <Answer value={value} />}
                    {id === 'owner' ? beside?.(one.subject) : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
