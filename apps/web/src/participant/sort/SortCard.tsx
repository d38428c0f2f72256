import type { BoardNote } from '@siroop/board'
import type { BundleId } from '@siroop/domain'
import type { ReactNode } from 'react'
import { useParticipantView } from '../../connection/viewStore.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { noteWords } from '../../ui/words/noteWords.js'
import { useContentLanguage } from '../useContentLanguage.js'
import type { BundleRow } from './cardShare.js'

export interface SortCardProps {
  readonly card: BoardNote
  readonly rows: readonly BundleRow[]
  readonly mayMove: boolean
  readonly onBundle: (bundle: BundleId) => void
  readonly onNew: () => void
  readonly onLeave: () => void
  /** What was just done, with the way back. */
  readonly children: ReactNode
}

/** One card and the bundles that it may belong with. Never who wrote it. */
export function SortCard({ card, rows, mayMove, onBundle, onNew, onLeave, children }: SortCardProps) {
  const t = useT(participantCopy)
  return (
    <main className="body tight">
      <CardSlip card={card} />
      <h1 className="q2">{t.sort.belongs}</h1>
      <div className="blist">
        {rows
          .filter((row) => !row.locked)
          .map((row) => (
            <button key={row.id} type="button" className="brow" disabled={!mayMove} onClick={() => onBundle(row.id)}>
              <span className="voice">{row.name === '' ? t.sort.noName(row.firstText) : row.name}</span>
              <span className="meta nums">
                {row.notes}
                <span className="vh"> {t.sort.count(row.notes)}</span>
              </span>
            </button>
          ))}
        <button type="button" className="brow new" disabled={!mayMove} onClick={onNew}>
          <Icon name="plus" />
          <span>{t.sort.newBundle}</span>
        </button>
      </div>
      <div className="stack at-end">
        {children}
        <Button wide onClick={onLeave}>
          {t.sort.leave}
        </Button>
      </div>
    </main>
  )
}

/** The card as paper: the words, what one sees of it, and whether it came late. */
export function CardSlip({ card }: { card: BoardNote }) {
  const t = useT(participantCopy)
  const locale = useContentLanguage()
  const pick = usePick()
  const [language] = useLanguage()
  const organisations = useParticipantView((view) => view.organisations)
  const fields = useParticipantView((view) => view.fieldsByStep[card.step] ?? null)
  const words = noteWords(card, fields ?? [], { organisations: organisations ?? [], locale: language })
  const isOnly = words.length === 1
  return (
    <article className="slip onecard">
      <p className="voice" lang={locale} data-aloud>
        {card.text}
      </p>
      {words.map(({ id, label, words: said }) => (
        <p key={id} className={isOnly ? 'behaviour' : 'picked'} lang={locale} data-aloud>
          {!isOnly && <span className="second">{pick(label)}</span>} {said}
        </p>
      ))}
      {card.late && <p className="foot">{t.sort.late}</p>}
    </article>
  )
}
