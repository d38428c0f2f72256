import { type AskedOf, askedOf, questionOf, type ShelfContent } from '@siroop/domain'
import { useRef, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { copyText } from '../../ui/device.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { Segmented } from '../Segmented.js'

/** A rule that is in the way as a question to who can change it: read over, changed, and copied. Nothing is sent. */
export function AskFor({ content }: { readonly content: ShelfContent }) {
  const t = useT(facilitatorCopy)
  const words = t.shelfPage.ask
  const field = useRef<HTMLTextAreaElement>(null)
  const [of, setOf] = useState<AskedOf>('state')
  const [changed, setChanged] = useState<string | null>(null)
  const [done, setDone] = useState<'idle' | 'copied' | 'selected'>('idle')
  const text = changed ?? questionOf(content, of)
  const handleOf = (next: AskedOf) => {
    setOf(next)
    setChanged(null)
    setDone('idle')
  }
  return (
    <details className="pl-ask">
      <summary className="wordsummary">{words.title}</summary>
      <div className="pl-ask-body">
        <Segmented
          label={words.to}
          options={askedOf.map((id) => ({ id, label: words.of[id] }))}
          value={of}
          onChange={handleOf}
        />
        <Field label={words.text} hint={words.hint}>
          {(ids) => (
            <textarea
              {...ids}
              ref={field}
              rows={12}
              lang={content.locale}
              value={text}
              onChange={(event) => setChanged(event.target.value)}
            />
          )}
        </Field>
        <Button className="sm" onClick={async () => setDone(await copyText(text, field.current))}>
          <Icon name="copy" />
          {t.general.copy}
        </Button>
        <p className="meta" role="status">
          {done === 'copied' ? t.general.copied : done === 'selected' ? t.general.copyHand : ''}
        </p>
      </div>
    </details>
  )
}
