import { type NoteId, type UnusedWhy, unusedWhys } from '@siroop/domain'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Messages } from '../cockpit/BottomBar.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { OwnWord } from './OwnWord.js'
import { ReasonChips } from './ReasonChips.js'
import { standingReasons, type UnusedGroup, type UnusedNote, unusedGroups } from './unusedList.js'

/** Every note that came back nowhere, with its reason: one tap each, or for what is chosen at once. */
export function UnusedList() {
  const { view, board, t, problem, dismissProblem, undoable, undo } = useRegie()
  const { origin } = view
  // what had no reason when it was asked for stays in sight: a row does not go away under a hand
  const [shown, setShown] = useState<'all' | ReadonlySet<NoteId>>(() => new Set(origin?.open ?? []))
  const [picked, setPicked] = useState<ReadonlySet<NoteId>>(new Set())
  const [own, setOwn] = useState<readonly NoteId[] | null>(null)
  const give = useGive(() => setPicked(new Set()))
  const words = t.unused
  if (origin === null) return <p>{words.early}</p>
  if (board === null) return <p role="status">{words.loading}</p>
  const standing = standingReasons(origin)
  if (standing.size === 0) return <p className="un-empty">{words.empty}</p>
  const isShown = (id: NoteId) => shown === 'all' || shown.has(id) || origin.open.includes(id)
  const groups = unusedGroups(origin, board, view.programme)
    .map((group) => ({ ...group, notes: group.notes.filter(({ id }) => isShown(id)) }))
    .filter(({ notes }) => notes.length > 0)
  const chosen = [...picked].filter((id) => standing.has(id))
  const handleWhy = (notes: readonly NoteId[]) => (why: UnusedWhy | null) =>
    why === 'other' ? setOwn(notes) : void give(notes, why === null ? null : { why, words: null })
  return (
    <>
      <p className="second un-lead">
        {words.text} {words.keys}
      </p>
      <div className="un-head">
        <Segmented
          label={words.show}
          options={[
            { id: 'open', label: words.showOpen(origin.open.length) },
            { id: 'all', label: words.showAll(standing.size) },
          ]}
          value={shown === 'all' ? 'all' : 'open'}
          onChange={(to) => setShown(to === 'all' ? 'all' : new Set(origin.open))}
        />
        <p role="status">{origin.open.length === 0 ? words.allTold : words.open(origin.open.length)}</p>
      </div>
      {groups.map((group) => (
        <Group
          key={`${group.step} ${group.bundle?.id ?? ''}`}
          group={group}
          picked={picked}
          onPick={(ids, on) => setPicked(changed(picked, ids, on))}
          onWhy={handleWhy}
        />
      ))}
      <div className="un-foot">
        <Messages problem={problem} onDismiss={dismissProblem} undoable={undoable?.said ?? null} onUndo={undo} />
        {chosen.length > 0 && (
          <section className="un-picked" aria-label={words.whyPicked}>
            <p className="nums" role="status">
              {words.picked(chosen.length)}
            </p>
            <ReasonChips label={words.whyPicked} reason={null} onWhy={handleWhy(chosen)} />
            <Button plain className="sm" onClick={() => setPicked(new Set())}>
              {words.dropAll}
            </Button>
          </section>
        )}
      </div>
      {own !== null && (
        <OwnWord
          before={(own.length === 1 && own[0] !== undefined ? standing.get(own[0])?.words : null) ?? ''}
          onWords={(said) => give(own, { why: 'other', words: said })}
          onClose={() => setOwn(null)}
        />
      )}
    </>
  )
}

/** Gives notes one reason, or takes it away; what was chosen is let go when that was done. */
function useGive(onGiven: () => void) {
  const { run } = useRegie()
  return async (notes: readonly NoteId[], reason: UnusedNote['reason']): Promise<boolean> => {
    const done = await run({ type: 'giveReasons', reasons: notes.map((note) => ({ note, reason })) })
    if (done && notes.length > 1) onGiven()
    return done
  }
}

const changed = (picked: ReadonlySet<NoteId>, ids: readonly NoteId[], on: boolean): ReadonlySet<NoteId> =>
  new Set(on ? [...picked, ...ids] : [...picked].filter((id) => !ids.includes(id)))

interface GroupProps {
  readonly group: UnusedGroup
  readonly picked: ReadonlySet<NoteId>
  readonly onPick: (ids: readonly NoteId[], on: boolean) => void
  readonly onWhy: (notes: readonly NoteId[]) => (why: UnusedWhy | null) => void
}
function Group({ group, picked, onPick, onWhy }: GroupProps) {
  const { t, say } = useRegie()
  const words = t.unused
  const { bundle, notes } = group
  const name = bundle === null ? words.loose : bundle.name || words.noName
  const ids = notes.map(({ id }) => id)
  const all = ids.every((id) => picked.has(id))
  return (
    <section className="un-group">
      <div className="un-cap">
        <h2>
          <span className="second">{say(group.title)}</span> <span className="voice">{name}</span>{' '}
          <span className="meta nums">{notes.length}</span>
        </h2>
        <button
          type="button"
          className="lk"
          aria-pressed={all}
          aria-label={words.pickGroup(name, notes.length)}
          onClick={() => onPick(ids, !all)}
        >
          {all ? words.dropAll : words.pickAll}
        </button>
      </div>
      <ul>
        {notes.map((note) => (
          <Row
            key={note.id}
            note={note}
            picked={picked.has(note.id)}
            onPick={(on) => onPick([note.id], on)}
            onWhy={onWhy([note.id])}
          />
        ))}
      </ul>
    </section>
  )
}

function Row(props: {
  readonly note: UnusedNote
  readonly picked: boolean
  readonly onPick: (on: boolean) => void
  readonly onWhy: (why: UnusedWhy | null) => void
}) {
  const { note, picked, onPick, onWhy } = props
  const words = useRegie().t.unused
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-6]$/.test(event.key)) return
    event.preventDefault()
    onWhy(unusedWhys[Number(event.key) - 1] ?? null)
  }
  return (
    <li className={note.reason === null ? 'un-row' : 'un-row is-told'} onKeyDown={handleKey}>
      <label className="un-pick">
        <input
          type="checkbox"
          checked={picked}
          aria-label={words.pick(note.text)}
          onChange={(event) => onPick(event.target.checked)}
        />
        <span className="voice" dir="auto">
          {note.text}
        </span>
      </label>
      <ReasonChips label={words.why(note.text)} reason={note.reason} onWhy={onWhy} />
    </li>
  )
}
