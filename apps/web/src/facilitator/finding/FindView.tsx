import { dateOfMs, dayInWords } from '@siroop/manifest'
import type { FoundPart } from '@siroop/protocol'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { useLanguage, useT } from '../../ui/language.js'
import { pathOf } from '../routes.js'
import type { FoundAnswer, FoundGroup } from './findApi.js'
import '../home/home.css'
import './find.css'

export interface FindViewProps {
  readonly typed: string
  /** Null before anything was looked for. */
  readonly found: FoundAnswer | null
  readonly problem: string | null
  readonly onType: (typed: string) => void
  readonly onMore: (part: FoundPart) => void
}

/** One field; below it what was found, by kind: workshops, agreements, the shelf. Each leads to its place. */
export function FindView({ typed, found, problem, onType, onMore }: FindViewProps) {
  const t = useT(facilitatorCopy)
  const words = t.findPage
  const total = found?.groups.reduce((sum, group) => sum + group.total, 0) ?? 0
  const said =
    typed.trim() === ''
      ? ''
      : found === null
        ? problem === null
          ? words.searching
          : ''
        : found.words.length === 0
          ? words.noWords
          : total === 0
            ? words.nothing(found.words.join(' '))
            : words.found(total)
  return (
    <main className="hm find">
      <div className="hhead">
        <h1>{words.title}</h1>
      </div>
      <search>
        <Field label={words.label} hint={words.hint}>
          {(ids) => (
            <input
              {...ids}
              type="search"
              maxLength={400}
              value={typed}
              // biome-ignore lint/a11y/noAutofocus: who opens this page came to write here
              autoFocus
              onChange={(event) => onType(event.target.value)}
            />
          )}
        </Field>
      </search>
      <ErrorLine text={problem} />
      <p role="status">{said}</p>
      {found !== null &&
        typed.trim() !== '' &&
        found.groups
          .filter((group) => group.total > 0)
          .map((group) => <Group key={group.part} group={group} onMore={onMore} />)}
      {found !== null && found.words.length > 0 && total === 0 && (
        <p>
          <a href={pathOf({ page: 'shelf' })}>{t.shelfPage.search}</a>
        </p>
      )}
      <p className="meta find-not">{words.notHere}</p>
    </main>
  )
}

interface GroupProps {
  readonly group: FoundGroup
  readonly onMore: (part: FoundPart) => void
}
function Group({ group: { part, total, hits }, onMore }: GroupProps) {
  const words = useT(facilitatorCopy).findPage
  const [locale] = useLanguage()
  return (
    <section className="find-group" aria-labelledby={`find-${part}`}>
      <h2 id={`find-${part}`}>{words.groups[part](total)}</h2>
      <ul>
        {hits.map(({ path, title, text, about, atMs }) => (
          <li key={path}>
            <a className="voice" href={path}>
              <Marked pieces={title.length > 0 ? title : text} />
            </a>
            {title.length > 0 && text.length > 0 && (
              <p>
                <Marked pieces={text} />
              </p>
            )}
            <p className="meta">
              {[about, atMs === null ? '' : dayInWords(dateOfMs(atMs), locale)].filter((one) => one !== '').join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {hits.length < total && (
        <Button aria-label={words.moreOf[part]} onClick={() => onMore(part)}>
          {words.more}
        </Button>
      )}
    </section>
  )
}

/** What was looked for is bold and underlined: no colour says it. */
function Marked({ pieces }: { readonly pieces: FoundGroup['hits'][number]['title'] }) {
  let at = 0
  return pieces.map(({ text, isFound }) => {
    at += text.length
    return isFound ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
  })
}
