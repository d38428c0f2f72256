import './sort.css'
import type { BundleId, EditRefusal, NoteId, ParticipantNow, ParticipantView } from '@siroop/domain'
import { editRefusalTexts } from '@siroop/protocol/edits/editRefusalTexts'
import { useEffect, useRef, useState } from 'react'
import { board, onTakenBack, useBoard } from '../../connection/boardDocument.js'
import { participantCopy } from '../../copy/participant.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { UndoBar } from '../../ui/UndoBar.js'
import { Bar } from '../Bar.js'
import { bundleRows, cardShare, parkedIn } from './cardShare.js'
import { NewBundle } from './NewBundle.js'
import { SortCard } from './SortCard.js'
import { SortDone } from './SortDone.js'

type SortNow = Extract<ParticipantNow, { kind: 'sort' }>
interface LastAct {
  readonly note: NoteId
  readonly what: 'inBundle' | 'leftLoose' | 'made'
  /** With a card of others. */
  readonly helping: boolean
}

interface SortProps {
  readonly now: SortNow
  /** What became of notes: what the facilitator set aside is asked about by no card. */
  readonly endings: ParticipantView['trail']['endings']
}
/** My part of the notes as cards: one tap puts a card in a bundle, one tap takes it back. Loaded when bundling begins. */
export function SortScreen({ now, endings }: SortProps) {
  const t = useT(participantCopy)
  const pick = usePick()
  const snapshot = useBoard()
  const [aside, setAside] = useState<ReadonlySet<NoteId>>(new Set())
  const [last, setLast] = useState<LastAct | null>(null)
  const [helping, setHelping] = useState(false)
  const held = useRef<NoteId | null>(null)
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
  const { cards, others, total } = cardShare({
    notes: snapshot.notes,
    sourceSteps: now.sourceSteps,
    share: now.share,
    aside: new Set([...aside, ...parkedIn(endings)]),
  })
  const rows = bundleRows({ notes: snapshot.notes, bundles: snapshot.bundles, sourceSteps: now.sourceSteps })
  const waiting = helping ? others : cards
  // The card in the hand stays there until it lies somewhere, whoever moves what meanwhile.
  const card = waiting.find(({ id }) => id === held.current) ?? waiting[0]
  held.current = card?.id ?? null
  const place = helping ? t.sort.helping(others.length) : t.sort.card(total - cards.length + 1, total)
  const naming = card !== undefined && named === card.id
  const done = (act: LastAct) => {
    setReturned(null)
    setNaming(null)
    setLast(act)
  }
  const handleBundle = (note: NoteId, bundle: BundleId) => {
    board.move(note, bundle)
    done({ note, what: 'inBundle', helping })
  }
  const handleNew = (note: NoteId, name: string) => {
    const made = board.newBundle(now.texts.step, name, note)
    if (made.ok) done({ note, what: 'made', helping })
    return made.ok
  }
  const handleLeave = (note: NoteId) => {
    setAside(new Set([...aside, note]))
    done({ note, what: 'leftLoose', helping })
  }
  const handleUndo = (act: LastAct) => {
    // what is taken back comes back in the hand
    held.current = act.note
    setHelping(act.helping)
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
      {!naming && <Bar where={pick(now.texts.title)} right={card && place} />}
      {card === undefined ? (
        <SortDone
          aside={aside.size}
          others={helping ? 0 : others.length}
          onAgain={() => {
            setAside(new Set())
            setHelping(false)
          }}
          onHelp={now.mayMove ? () => setHelping(true) : null}
        >
          {undo}
        </SortDone>
      ) : naming ? (
        <NewBundle
          key={card.id}
          card={card}
          hint={pick(now.texts.prompts[0])}
          rows={rows}
          onName={(name) => handleNew(card.id, name)}
          onBundle={(bundle) => handleBundle(card.id, bundle)}
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
