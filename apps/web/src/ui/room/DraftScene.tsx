import './parts/largeSlip.css'
import { useMemo } from 'react'
import { wallCopy } from '../../copy/wall.js'
import { usePick, useT } from '../language.js'
import { OrganisationMark } from '../OrganisationMark.js'
import { ChangedText } from '../words/ChangedText.js'
import { sheetsOf } from './parts/fit.js'
import { Sheets } from './parts/Sheets.js'
import { RoomHead, RoomLine } from './RoomParts.js'
import type { SceneProps } from './scene.js'

/** The sentence that is asked, large, with what is new underlined; else the whole text, to read aloud. */
export function DraftScene(props: SceneProps<'draft'>) {
  const { now, clock, nowMs } = props
  return (
    <>
      {now.sentence === null ? <WholeText {...props} /> : <OneSentence {...props} />}
      <RoomLine clock={clock} nowMs={nowMs} />
    </>
  )
}

function OneSentence({ now, organisations }: SceneProps<'draft'>) {
  const t = useT(wallCopy)
  const { sentence } = now
  if (sentence === null) return null
  return (
    <>
      <RoomHead title={t.signThis} quiet={t.sentenceOf(now.index, now.of, sentence.version)} />
      <article className="paper room-large room-sentence">
        {sentence.heading ? <p className="voice room-sentence-heading">{sentence.heading}</p> : null}
        <p className="voice">
          <ChangedText before={sentence.previousText} after={sentence.text} />
        </p>
      </article>
      <div className="room-coverage">
        <p>
          <b>{t.recognise}</b>
        </p>
        <ul>
          {organisations.map(({ id, name, shape, letters }) => {
            const yes = now.recognisedBy.includes(id)
            return (
              <li key={id} className={yes ? 'is-yes' : undefined}>
                <span className="room-square">
                  <OrganisationMark shape={shape} letters={letters} open={!yes} />
                </span>
                <span>{name}</span>
                {yes ? null : <span className="quiet">{t.notYet}</span>}
              </li>
            )
          })}
        </ul>
        {now.proposals > 0 ? (
          <p>
            <b>{t.proposals(now.proposals)}</b> {t.decideTogether}
          </p>
        ) : null}
      </div>
    </>
  )
}

const columns = [2, 3]
const sizes = [4, 3.5, 3.15, 2.8, 2.6]
/** Reading a page aloud takes about this long. */
const readingMs = 60_000

function WholeText({ now, nowMs }: SceneProps<'draft'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  const groups = useMemo(() => sheetsOf(now.all), [now.all])
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={t.readAloud} />
      <Sheets
        groups={groups}
        place={{ top: 15, bottom: 6.5 }}
        columns={columns}
        sizes={sizes}
        nowMs={nowMs}
        pageMs={readingMs}
      />
    </>
  )
}
