import { useRef, useState } from 'react'
import { useRescuedTexts } from '../../connection/rescuedTexts.js'
import { participantCopy } from '../../copy/participant.js'
import { copyText } from '../../ui/device.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'

/** Text of earlier that only this device still has: to copy from, or to throw away after a second thought. */
export function RescuedTexts() {
  const t = useT(participantCopy)
  const { texts, throwAway } = useRescuedTexts()
  const [asked, setAsked] = useState(false)
  if (texts.length === 0) return null
  return (
    <section className="rescued">
      <h2>{t.rescued.title}</h2>
      <p className="second">{t.rescued.text}</p>
      {texts.map((text) => (
        <Rescued key={text} text={text} />
      ))}
      <div className="acts">
        {asked ? (
          <>
            <p>{t.rescued.sure}</p>
            <button type="button" onClick={throwAway}>
              {t.rescued.yes}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {t.rescued.no}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setAsked(true)}>
            <Icon name="x" size={16} />
            {t.rescued.throwAway}
          </button>
        )}
      </div>
    </section>
  )
}

function Rescued({ text }: { text: string }) {
  const t = useT(participantCopy)
  const field = useRef<HTMLTextAreaElement>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'selected'>('idle')
  const handleCopy = async () => setState(await copyText(text, field.current))
  return (
    <article className="slip">
      {/* A field, so that the words can be copied by hand where the browser does not let a page do it. */}
      <textarea
        ref={field}
        className="voice"
        readOnly
        rows={Math.max(text.split('\n').length, Math.ceil(text.length / 28))}
        aria-label={t.rescued.field}
        value={text}
      />
      <div className="acts">
        <button type="button" onClick={handleCopy}>
          <Icon name="copy" size={16} />
          {t.rescued.copy}
        </button>
        <span role="status">
          {state === 'copied' ? t.rescued.copied : state === 'selected' ? t.rescued.copyHand : ''}
        </span>
      </div>
    </article>
  )
}
