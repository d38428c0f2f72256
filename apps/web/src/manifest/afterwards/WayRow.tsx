import { dayInWords, type FrozenOrganisation, type ToldView, type WayRowView } from '@siroop/domain'
import { useState } from 'react'
import { manifestCopy } from '../../copy/manifest.js'
import { Button } from '../../ui/Button.js'
import { Who } from '../../ui/chapter/Who.js'
import { Icon, type IconName } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { standInWords } from './standInWords.js'
import { TellForm } from './TellForm.js'
import type { Teller } from './useTeller.js'
import { WayTrack } from './WayTrack.js'
import type { WayLine } from './wayLine.js'

const marks: Readonly<Record<NonNullable<WayRowView['stand']>, IconName>> = {
  agreed: 'minus',
  'under-way': 'clock',
  done: 'check',
  stopped: 'x',
}

export interface WayRowProps {
  readonly row: WayRowView
  /** The line on which it is drawn; null: nothing is drawn. */
  readonly line: WayLine | null
  readonly organisations: readonly FrozenOrganisation[]
  /** Language of the text. */
  readonly locale: string
  readonly today: string
  /** Null: who reads tells nothing about this row. */
  readonly tell: Teller['tell'] | null
}

/** A step or milestone with how it stands in words, and, opened, everything that was told about it. */
export function WayRow({ row, line, organisations, locale, today, tell }: WayRowProps) {
  const words = useT(manifestCopy).way
  const [language] = useLanguage()
  const [telling, setTelling] = useState<'nothing' | 'new' | ToldView>('nothing')
  const [done, setDone] = useState(false)
  const carriers = organisations.filter(({ id }) => id === row.owner || row.others.includes(id))
  const handleEnd = (told: boolean) => {
    setTelling('nothing')
    setDone(told)
  }
  const track = line?.trackOf(row) ?? null
  const isOpen = row.told.length > 0 || tell !== null || row.noticed !== null
  return (
    <li className="way-row" id={`stap-${row.subject}`}>
      <div className="way-head">
        <span className={`way-mark is-${row.stand ?? 'agreed'}`} aria-hidden="true">
          <Icon name={marks[row.stand ?? 'agreed']} size={16} />
        </span>
        <div>
          <h3 className="voice" dir="auto" lang={locale}>
            {row.text}
          </h3>
          <p className="way-stand nums">{standInWords(row, words, language)}</p>
          {row.nothingHappened ? <p className="way-stand">{words.nothing}</p> : null}
          {row.bothAnd ? (
            <p className="way-stand">
              <b>{words.bothAnd}</b> {words.bothAndText}
            </p>
          ) : null}
        </div>
        <p className="way-who">
          <Who organisations={carriers} />
        </p>
        {line === null || track === null ? null : <WayTrack line={line} track={track} />}
      </div>
      {isOpen ? (
        <details className="way-log" open={telling !== 'nothing' || done ? true : undefined}>
          <summary>
            {words.log}
            <span className="vh">: {row.text}</span>
          </summary>
          {row.noticed === null ? null : <Noticed lead={words.wouldNotice} text={row.noticed} locale={locale} />}
          <ol>
            {row.told.map((told) => (
              <Entry
                key={told.id ?? `${told.on} ${told.report}`}
                told={told}
                organisations={organisations}
                locale={locale}
                onCorrect={tell === null || told.id === null || told.corrected ? null : () => setTelling(told)}
              />
            ))}
          </ol>
          <p role="status">{done ? words.tell.done : ''}</p>
          {tell === null ? null : telling === 'nothing' ? (
            <Button onClick={() => setTelling('new')}>
              <Icon name="pen-line" />
              {words.tell.open}
              <span className="vh"> {words.tell.about(row.text)}</span>
            </Button>
          ) : (
            <TellForm
              key={telling === 'new' ? 'new' : telling.id}
              row={row}
              corrects={telling === 'new' ? null : telling}
              today={today}
              tell={tell}
              onEnd={handleEnd}
            />
          )}
        </details>
      ) : null}
    </li>
  )
}

interface EntryProps {
  readonly told: ToldView
  readonly organisations: readonly FrozenOrganisation[]
  readonly locale: string
  readonly onCorrect: (() => void) | null
}
/** One thing that was told. What was put right stays to be read, and says so. */
function Entry({ told, organisations, locale, onCorrect }: EntryProps) {
  const words = useT(manifestCopy).way
  const [language] = useLanguage()
  const writer = organisations.filter(({ id }) => id === told.organisation)
  const others =
    told.id === null ? words.atCheckin : told.routeTeam ? words.routeTeam : writer.length > 0 ? '' : words.lead
  const day = dayInWords(told.on, language)
  const written = told.writtenOn === told.on ? '' : `, ${words.written(dayInWords(told.writtenOn, language))}`
  return (
    <li className={told.corrected ? 'is-corrected' : undefined}>
      <p className="way-when nums">
        <b>{day}</b>, {words.stands[told.stand]}
        {written}
      </p>
      {told.words === null ? null : (
        <p className="voice" lang={locale} dir="auto">
          {told.corrected ? <del>{told.words}</del> : told.words}
        </p>
      )}
      {told.noticed === null ? null : <Noticed lead={words.noticed} text={told.noticed} locale={locale} />}
      {told.corrected ? <p className="second">{words.corrected}</p> : null}
      {told.corrects === null ? null : <p className="second">{words.corrects}</p>}
      <p className="way-who">
        {others}
        <Who organisations={writer} />
        {told.report === null ? null : <a href={`/m/${told.report}`}>{words.report}</a>}
        {onCorrect === null ? null : (
          <button type="button" className="lk" onClick={onCorrect}>
            {words.correct}
            <span className="vh">: {told.words}</span>
          </button>
        )}
      </p>
    </li>
  )
}

/** Green, with its sprout and its words: only for what a resident notices. */
export function Noticed({
  lead,
  text,
  locale,
}: {
  readonly lead: string
  readonly text: string
  readonly locale: string
}) {
  return (
    <div className="way-noticed">
      <p>
        <Icon name="sprout" size={16} /> <b>{lead}</b>
      </p>
      <p className="voice" lang={locale} dir="auto">
        {text}
      </p>
    </div>
  )
}
