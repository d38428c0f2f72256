import type { BoardNote } from '@siroop/board'
import type { BundleId } from '@siroop/domain'
import { Icon } from '../../ui/Icon.js'
import { usePick } from '../../ui/language.js'
import type { NoteWords } from '../../ui/words/noteWords.js'
import type { Column } from './arrange.js'
import { type Hand, nameOf } from './hand.js'
import type { MenuProps } from './Menu.js'

type MenuContent = Pick<MenuProps, 'title' | 'entries' | 'children'>

/** "Verplaats naar…": every open bundle, a new one, loose, or set aside. For a fixed note only its words, and why. */
export function noteEntries({
  note,
  words,
  fixed,
  hand,
  onMove,
  onNew,
  onAside,
}: {
  note: BoardNote
  /** What was answered with it. */
  words: readonly NoteWords[]
  fixed: boolean
  hand: Hand
  onMove: (bundle: BundleId | null) => void
  onNew: () => void
  onAside: () => void
}): MenuContent {
  const { t, arrangement } = hand
  const read =
    words.length > 0 || fixed ? <Reading note={note} words={words} why={fixed ? whyFixed(hand) : null} /> : null
  if (fixed) return { title: t.read(note.text), entries: [], children: read }
  const bundles = arrangement.columns.filter(({ bundle }) => !bundle.locked && bundle.id !== note.bundle)
  return {
    title: t.moveTitle(note.text),
    children: read,
    entries: [
      ...bundles.map((column) => ({
        key: column.bundle.id as string,
        content: <span className="voice">{nameOf(column, t)}</span>,
        onChoose: () => onMove(column.bundle.id),
      })),
      { key: '+new', content: [<Icon key="i" name="plus" />, t.newBundle], onChoose: onNew },
      ...(note.bundle === null
        ? []
        : [{ key: '+loose', content: [<Icon key="i" name="undo-2" />, t.putLoose], onChoose: () => onMove(null) }]),
      { key: '+aside', content: [<Icon key="i" name="hand" />, t.setAside], onChoose: onAside },
    ],
  }
}
const whyFixed = ({ arrangement, t }: Hand): string => (arrangement.movable ? t.lockedNote : t.closedNote)

function Reading({ note, words, why }: { note: BoardNote; words: readonly NoteWords[]; why: string | null }) {
  const pick = usePick()
  return (
    <div className="bd-read" role="none">
      {why && <p className="voice">{note.text}</p>}
      {words.map(({ id, label, words: said }) => (
        <p key={id}>
          <span className="meta">{pick(label)}</span> <span className="voice second">{said}</span>
        </p>
      ))}
      {why && <p className="meta">{why}</p>}
    </div>
  )
}

/** What can be done with a bundle: a name, together with another one, apart again. */
export function bundleEntries({
  column,
  hand,
  onMerge,
  onTakeApart,
}: {
  column: Column
  hand: Hand
  onMerge: (into: Column) => void
  onTakeApart: () => void
}): MenuContent {
  const { t, arrangement, setNaming, takeOut } = hand
  const others = arrangement.columns.filter(({ bundle }) => !bundle.locked && bundle.id !== column.bundle.id)
  return {
    title: nameOf(column, t),
    entries: [
      {
        key: 'name',
        content: [<Icon key="i" name="pen-line" />, t.rename],
        onChoose: () => setNaming(column.bundle.id),
      },
      ...others.map((other) => ({
        key: `merge ${other.bundle.id}`,
        content: [
          <Icon key="i" name="combine" />,
          <span key="t">
            {t.mergeTitle} <span className="voice">{nameOf(other, t)}</span>
          </span>,
        ],
        onChoose: () => onMerge(other),
      })),
      ...column.merged.map((inside) => ({
        key: `out ${inside.id}`,
        content: [<Icon key="i" name="ungroup" />, t.takeApart(inside.name || t.unnamedShort)],
        onChoose: () => takeOut(inside.id),
      })),
      { key: 'apart', content: [<Icon key="i" name="ungroup" />, t.takeAllApart], onChoose: onTakeApart },
    ],
  }
}
