import './sort.css'
import type { BundleId, EditRefusal, NoteId, ParticipantNow } from '@siroop/domain'
import { editRefusalTexts } from '@siroop/protocol/edits/editRefusalTexts'
import { useEffect, useState } from 'react'
import { board, onTakenBack, useBoard } from '../../connection/boardDocument.js'
import { participantCopy } from '../../copy/participant.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { UndoBar } from '../../ui/UndoBar.js'
import { Bar } from '../Bar.js'
import { bundleRows, cardShare } from './cardShare.js'
import { NewBundle } from './NewBundle.js'
import { SortCard } from './SortCard.js'
import { SortDone } from './SortDone.js'

type SortNow = Extract<ParticipantNow, { kind: 'sort' }>
interface LastAct {
  readonly note: NoteId
  readonly what: 'inBundle' | 'leftLoose' | 'made'
}

/** My part of the notes as cards: one tap puts a card in a bundle, one tap takes it back. Loaded when bundling begins. */
export function SortScreen({ now }: { now: SortNow }) {
  const t = useT(participantCopy)
  const pick = usePick()
  const snapshot = useBoard()
  const [aside, setAside] = useState<ReadonlySet<NoteId>>(new Set())
  const [last, setLast] = useState<LastAct | null>(null)
  const [named, setNaming] = useState<NoteId | null>(null)
  const [returned, setReturned] = useState<EditRefusal | 'unknown' | null>(null)
  const [language] = useLanguage()
  useEffect(
    () =>
      onTakenBack(({ why }) => {
        setLast(null)
        setReturned(why ?? 'unknown')
      }),
    [],
  )
  if (snapshot === null) {
    return (
      <>
        <Bar where={pick(now.texts.title)} />
        <main className="body">
          <h1>{pick(now.texts.question)}</h1>
          <p className="second" role="status">
            {t.sort.loading}
          </p>
        </main>
      </>
    )
  }
  const { cards, total } = cardShare({ notes: snapshot.notes, sourceSteps: now.sourceSteps, share: now.share, aside })
  const rows = bundleRows({ notes: snapshot.notes, bundles: snapshot.bundles, sourceSteps: now.sourceSteps })
  const card = cards[0]
  const naming = card !== undefined && named === card.id
  const done = (act: LastAct) => {
    setReturned(null)
    setNaming(null)
    setLast(act)
  }
  const handleBundle = (note: NoteId, bundle: BundleId) => {
    board.move(note, bundle)
    done({ note, what: 'inBundle' })
  }
  const handleNew = (note: NoteId, name: string) => {
    const made = board.newBundle(now.texts.step, name, note)
    if (made.ok) done({ note, what: 'made' })
    return made.ok
  }
  const handleLeave = (note: NoteId) => {
    setAside(new Set([...aside, note]))
    done({ note, what: 'leftLoose' })
  }
  const handleUndo = (act: LastAct) => {
    if (act.what === 'leftLoose') setAside(new Set([...aside].filter((one) => one !== act.note)))
    else board.move(act.note, null)
    setLast(null)
  }
  const undo = (
    <div className="at-end" role="status">
      {returned && (
        <p className="well">
          {t.sort.returned} {returned === 'unknown' ? t.sort.returnedWhy : editRefusalTexts[returned][language]}
        </p>
      )}
      {last !== null && <UndoBar onUndo={() => handleUndo(last)}>{t.sort[last.what]}</UndoBar>}
    </div>
  )
  return (
    <>
      {!naming && <Bar where={pick(now.texts.title)} right={card && t.sort.card(total - cards.length + 1, total)} />}
      {card === undefined ? (
        <SortDone aside={aside.size} onAgain={() => setAside(new Set())}>
          {undo}
        </SortDone>
      ) : naming ? (
        <NewBundle
          key={card.id}
          card={card}
          hint={pick(now.texts.prompts[0])}
          onName={(name) => handleNew(card.id, name)}
          onBack={() => setNaming(null)}
        />
      ) : (
        <SortCard
          card={card}
          rows={rows}
          mayMove={now.mayMove}
          onBundle={(bundle) => handleBundle(card.id, bundle)}
          onNew={() => (now.mayName ? setNaming(card.id) : handleNew(card.id, ''))}
          onLeave={() => handleLeave(card.id)}
        >
          {last !== null || returned !== null ? undo : null}
        </SortCard>
      )}
    </>
  )
}
