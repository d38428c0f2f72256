import type { DotItemForPhone, Locale } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { Dots } from './Dots.js'

export interface DotRowProps {
  readonly item: DotItemForPhone
  /** Language in which the item was written. */
  readonly locale: Locale
  readonly own: number
  readonly mayAdd: boolean
  readonly onDots: (dots: number) => void
}

/**
 * One item with its own dots between a minus and a plus. A button that cannot do more stays where it is: the focus would
 * be lost with it.
 */
export function DotRow({ item, locale, own, mayAdd, onDots }: DotRowProps) {
  const t = useT(workCopy).dots
  const { subject, text } = item
  return (
    <li className={own > 0 ? 'dot-item is-mine' : 'dot-item'}>
      <p className="voice" lang={locale} id={`dots-${subject}`}>
        {text}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div className="dot-hand" role="group" aria-labelledby={`dots-${subject}`}>
        <button
          type="button"
          aria-label={t.remove(text)}
          aria-disabled={own === 0}
          onClick={() => own > 0 && onDots(own - 1)}
        >
          <Icon name="minus" />
        </button>
        <span>
          <Dots filled={own} />
          <span className="vh">{t.on(own)}</span>
        </span>
        <button
          type="button"
          aria-label={t.add(text)}
          aria-disabled={!mayAdd}
          onClick={() => mayAdd && onDots(own + 1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </li>
  )
}
