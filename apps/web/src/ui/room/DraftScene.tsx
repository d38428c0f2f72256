import { wallCopy } from '../../copy/wall.js'
import { usePick, useT } from '../language.js'
import { OrganisationMark } from '../OrganisationMark.js'
import { ChangedText } from '../words/ChangedText.js'
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
      <article className="paper room-sentence">
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

function WholeText({ now }: SceneProps<'draft'>) {
  const t = useT(wallCopy)
  const pick = usePick()
  return (
    <>
      <RoomHead title={pick(now.texts.question)} quiet={t.readAloud} />
      <ul className={now.all.length > 6 ? 'room-text is-many' : 'room-text'}>
        {now.all.map(({ heading, text, settled }) => (
          <li key={`${heading}${text}`} className={settled ? 'paper is-agreed' : 'paper'}>
            {heading ? <p className="voice room-text-heading">{heading}</p> : null}
            <p className="voice">{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
