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
  const columns = columnsOf(fields)
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
                {one.number === null ? null : <span className="chapter-of nums">{one.number}</span>} {one.text}
              </Head>
            )}
            {shape === 'list' ? <SaidBy one={one} columns={columns} /> : null}
            <Facts
              one={one}
              columns={shape === 'list' ? columns.filter(({ id }) => !sayers.has(id)) : columns}
              beside={beside}
            />
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

/** Columns with their places: those of who said it need no label in a list. */
interface Column {
  readonly id: string
  readonly label: string
  readonly at: number
}
const sayers: ReadonlySet<string> = new Set(['author', 'organisation'])
const columnsOf = (fields: Shown['fields']): readonly Column[] => fields.map((field, at) => ({ ...field, at }))
const told = (one: Item, columns: readonly Column[]) =>
  columns.flatMap(({ at, ...column }) => {
    const value = one.values[at] ?? null
    return value === null ? [] : [{ ...column, value }]
  })

/** Who said it, under a line. */
function SaidBy({ one, columns }: { one: Item; columns: readonly Column[] }) {
  const said = told(
    one,
    columns.filter(({ id }) => sayers.has(id)),
  )
  if (said.length === 0) return null
  return (
    <p className="chapter-note">
      {said.map(({ id, value }) => (
        <Answer key={id} value={value} />
      ))}
    </p>
  )
}

/** What was answered, question by question. */
function Facts({ one, columns, beside }: { one: Item; columns: readonly Column[]; beside: StepBeside | undefined }) {
  const answers = told(one, columns)
  if (answers.length === 0) return null
  return (
    <dl className="chapter-facts">
      {answers.map(({ id, label, value }) => (
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
