import type { Locale, SupportContent } from '@siroop/domain'
import { useState } from 'react'
import { supportCopy } from '../../copy/support.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { SupportForm } from './SupportForm.js'
import { SupportOne } from './SupportOne.js'
import type { SupportActs } from './supportActs.js'
import type { SupportCard, SupportState } from './supportApi.js'
import '../home/rows.css'
import './support.css'

export interface SupportViewProps {
  readonly cards: readonly SupportCard[]
  readonly page: SupportState | null
  readonly acts: SupportActs
  readonly problem: string | null
  readonly locale: Locale
  /** What stands before the path of a page. */
  readonly origin: string
}
const empty = (locale: Locale): SupportContent => ({
  locale,
  title: '',
  lead: '',
  steps: [1, 2, 3].map(() => ({ title: '', text: '' })),
  promise: '',
  period: '',
  addressees: [],
  sender: '',
  asksRole: true,
  closesOn: null,
})

/** All support pages, or one of them, or the form. */
export function SupportView({ cards, page, acts, problem, locale, origin }: SupportViewProps) {
  const t = useT(supportCopy)
  const [writing, setWriting] = useState<'new' | 'change' | null>(null)
  if (writing !== null) {
    const isNew = writing === 'new' || page === null
    return (
      <main className="hm">
        <SupportForm
          first={isNew ? empty(locale) : page.content}
          stage={isNew ? 'new' : page.stage}
          keep={(content) => (isNew ? acts.make(content) : acts.change(page, content))}
          onDone={() => setWriting(null)}
        />
      </main>
    )
  }
  if (page !== null)
    return (
      <main className="hm">
        <SupportOne {...{ page, acts, origin }} onChange={() => setWriting('change')} />
        <ErrorLine text={problem} />
      </main>
    )
  return (
    <main className="hm">
      <div className="hhead">
        <h1>{t.title}</h1>
        <Button main onClick={() => setWriting('new')}>
          <Icon name="plus" />
          {t.make}
        </Button>
      </div>
      <p className="second sp-intro">{t.intro}</p>
      <ErrorLine text={problem} />
      {cards.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <ul className="sp-list">
          {cards.map(({ id, title, stage, signed }) => (
            <li key={id}>
              <button type="button" className="sp-title voice" onClick={() => void acts.show(id)}>
                {title}
              </button>
              <span>{t.stages[stage]}</span>
              <span className="second nums">{t.signed(signed)}</span>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
