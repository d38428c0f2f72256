import { type Locale, placeOfSentence } from '@siroop/domain'
import { type OutlineSection, type OutlineSentence, textWords } from '@siroop/manifest'
import type { ReactNode } from 'react'
import { Observation } from './Observation.js'
import { Records } from './Records.js'
import { Route, type StepBeside } from './Route.js'
import { Who } from './Who.js'
import './chapter.css'

export interface ChapterProps {
  /** From the outline, which PDF, phone and page share. */
  readonly section: OutlineSection
  /** Language of the text; the few words of Siroop in it follow. */
  readonly locale: Locale
  /** What is shown under a sentence and beside the owner of a step, and is not part of what is signed. */
  readonly under?: ((sentence: string) => ReactNode) | undefined
  readonly beside?: StepBeside
}

/** What a section says under its title: sentences under their headings, the milestones of the line, the change route. */
export function Chapter({ section, locale, under, beside }: ChapterProps) {
  const words = textWords[locale]
  const { look, groups, route } = section
  const isPlain = look === 'frictions' || look === 'observations' || look === 'text'
  const List = isPlain ? 'ul' : 'ol'
  return (
    <div className={`chapter is-${look}`}>
      {groups.map(({ id, number, heading, sentences }) => (
        <div key={id} className="chapter-group">
          {heading === null ? null : (
            <h3 className="chapter-head voice" dir="auto">
              {number === null ? null : <span className="chapter-of">{words.ambition(number)}</span>} {heading}
            </h3>
          )}
          <List>
            {sentences.map((sentence, index) => (
              <li key={sentence.id} id={placeOfSentence(sentence.id)} className={isPlain ? undefined : 'has-number'}>
                {isPlain ? null : <Numeral sentence={sentence} index={index} />}
                <div>
                  <Sentence sentence={sentence} locale={locale} deep={heading !== null} />
                  {under?.(sentence.id)}
                </div>
              </li>
            ))}
          </List>
        </div>
      ))}
      {route === null ? null : <Route route={route} words={words} beside={beside} />}
      {section.records === null ? null : <Records records={section.records} words={words} beside={beside} />}
    </div>
  )
}

/** A number by which the text speaks of a sentence is read aloud; one that only counts is not. */
function Numeral({ sentence, index }: { sentence: OutlineSentence; index: number }) {
  return sentence.number === null ? (
    <span className="chapter-number voice nums" aria-hidden="true">
      {index + 1}
    </span>
  ) : (
    <span className="chapter-number voice nums">{sentence.number}</span>
  )
}

function Sentence({ sentence, locale, deep }: { sentence: OutlineSentence; locale: Locale; deep: boolean }) {
  const words = textWords[locale]
  const { heading, text, free, observation, milestone } = sentence
  const Head = deep ? 'h4' : 'h3'
  return (
    <>
      {observation === null ? null : <Observation observation={observation} words={words} part="before" />}
      {heading === null || heading.trim() === '' ? null : (
        <Head className="voice" dir="auto">
          {heading}
        </Head>
      )}
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p key={line} className="chapter-text voice" dir="auto">
            {line}
          </p>
        ))}
      {free ? <p className="chapter-note">{words.free}</p> : null}
      {observation === null ? null : <Observation observation={observation} words={words} part="after" />}
      {milestone === null ? null : (
        <>
          {milestone.noticed === null || milestone.noticed.trim() === '' ? null : (
            <p className="chapter-noticed" dir="auto">
              <b>{words.noticed}:</b> <span className="voice">{milestone.noticed}</span>
            </p>
          )}
          {milestone.carriers.length === 0 ? null : (
            <p className="chapter-note">
              {words.carriers} <Who organisations={milestone.carriers} />
            </p>
          )}
          {[milestone.contributesTo, milestone.enables, ...milestone.doneBefore].map((line) =>
            line === null ? null : (
              <p key={line} className="chapter-note">
                {line}.
              </p>
            ),
          )}
        </>
      )}
    </>
  )
}
