import type { ParticipantNow, PrincipleView } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { usePick, useT } from '../../ui/language.js'
import { AgreedTexts } from './AgreedTexts.js'
import { FunnelDrawing } from './FunnelDrawing.js'

/** What is on the slide, for who wants to read it: explanation, picture, the principles, questions, what was agreed. */
export function ReadAlong({ title, now }: { title: string; now: Extract<ParticipantNow, { kind: 'inform' }> }) {
  const t = useT(workCopy).read
  const pick = usePick()
  const { texts, picture, principles, agreed } = now
  const explanation = pick(texts.explanation)
  return (
    <div className="read-along" data-aloud>
      {explanation !== '' && <p>{explanation}</p>}
      {picture === 'funnel' && <FunnelDrawing title={title} principles={principles} />}
      {texts.prompts.length > 0 && (
        <section>
          <h2>{t.prompts}</h2>
          <ul className="plain-list">
            {texts.prompts.map((prompt) => (
              <li key={pick(prompt)}>{pick(prompt)}</li>
            ))}
          </ul>
        </section>
      )}
      {principles.length > 0 && (
        <section>
          <h2>{t.principles}</h2>
          <Principles title={t.social} principles={principles.filter(({ group }) => group === 'social')} />
          <Principles title={t.ecological} principles={principles.filter(({ group }) => group === 'ecological')} />
        </section>
      )}
      {agreed.length > 0 && <AgreedTexts agreed={agreed} />}
    </div>
  )
}

function Principles({ title, principles }: { title: string; principles: readonly PrincipleView[] }) {
  const pick = usePick()
  if (principles.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <dl className="principles">
        {principles.map(({ id, label, definition }) => (
          <div key={id}>
            <dt>{pick(label)}</dt>
            <dd>{pick(definition)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
