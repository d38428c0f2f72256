import type { BoardNote } from '@siroop/board'
import { type BundleId, limits, readsAsOne } from '@siroop/domain'
import { useState } from 'react'
import { draftKey } from '../../connection/words/draftKey.js'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useProblem, useT } from '../../ui/language.js'
import { BackBar } from '../Bar.js'
import { useDraft } from '../drafts/useDraft.js'
import { NoteField } from '../write/NoteField.js'
import { textProblem } from '../write/textProblem.js'
import type { BundleRow } from './cardShare.js'
import { CardSlip } from './SortCard.js'

export interface NewBundleProps {
  readonly card: BoardNote
  readonly hint: string
  /** Bundles that lie open on the table. */
  readonly rows: readonly BundleRow[]
  /** An empty name is fine. False when it was refused. */
  readonly onName: (name: string) => boolean
  /** Another table made a bundle of this name: the card goes there. */
  readonly onBundle: (bundle: BundleId) => void
  readonly onBack: () => void
}

/** A new bundle around this card: its name now, or later. */
export function NewBundle({ card, hint, rows, onName, onBundle, onBack }: NewBundleProps) {
  const t = useT(participantCopy)
  const { text: name, write: setName, clear } = useDraft(draftKey('b', card.id))
  const [problem, setProblem] = useProblem()
  const [tried, setTried] = useState(false)
  const same = rows.find((row) => !row.locked && readsAsOne(row.name, name))
  const handleMake = () => {
    const wrong = textProblem(t, { text: name, max: limits.bundleName })
    setProblem(wrong)
    setTried(wrong === null)
    if (wrong === null && (same === undefined || tried) && onName(name)) clear()
  }
  return (
    <>
      <BackBar label={t.sort.belongs} onBack={onBack} />
      <main className="body tight">
        <CardSlip card={card} />
        <h1 className="q2">{t.sort.name}</h1>
        <p className="second hint">{hint === '' ? t.sort.nameHint : hint}</p>
        <NoteField
          label={t.sort.nameLabel}
          text={name}
          onText={(text) => {
            setProblem(null)
            setTried(false)
            setName(text)
          }}
          onEnter={handleMake}
          maxChars={limits.bundleName}
          problem={problem}
          size="big"
          autoFocus
        />
        <p role="status" className={tried && same ? 'well' : 'vh'}>
          {tried && same && t.sort.sameName(same.notes)}
        </p>
        {tried && same ? (
          <div className="stack">
            <Button
              main
              wide
              onClick={() => {
                clear()
                onBundle(same.id)
              }}
            >
              {t.sort.putThere}
            </Button>
            <Button wide onClick={handleMake}>
              {t.sort.makeStill}
            </Button>
          </div>
        ) : (
          <div className="two">
            <Button onClick={() => onName('')}>{t.later}</Button>
            <Button main onClick={handleMake}>
              {t.sort.make}
            </Button>
          </div>
        )}
      </main>
    </>
  )
}
