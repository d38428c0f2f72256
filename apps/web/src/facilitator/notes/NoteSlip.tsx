import type { BoardNote } from '@siroop/board'
import type { SortedBy, TemplateField } from '@siroop/domain'
import { useState } from 'react'
import { lineCopy } from '../../copy/line.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { noteWords } from '../../ui/words/noteWords.js'
import { Menu, type MenuEntry } from '../board/Menu.js'
import { useRegie } from '../regie.js'
import type { PlacedSlip } from './notesByTarget.js'
import '../board/look/board.css'
import '../board/look/boardParts.css'

export interface NoteSlipProps {
  readonly slip: PlacedSlip
  /** The field that already stands above the column. */
  readonly splitBy: TemplateField | null
  readonly picked: boolean
  /** Null: there is nothing to link it with. */
  readonly onPick: (() => void) | null
  /** Told before it is laid under another theme. */
  readonly onMoving: (note: BoardNote, theme: SortedBy['lanes'][number]) => void
}

/** One revealed note: its words, what else was asked, who wrote it where the step shows that, its tick and its menu. */
export function NoteSlip({ slip, splitBy, picked, onPick, onMoving }: NoteSlipProps) {
  const { view, t: regie, say, locale, organisation, run } = useRegie()
  const t = useT(lineCopy)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { note, ticked } = slip
  const wrote = note.organisation === null ? undefined : organisation(note.organisation)
  const asked = (view.now?.fields ?? []).filter(({ id }) => id !== splitBy?.id)
  const words = noteWords(note, asked, { organisations: view.organisations, locale })
  const { themeField = null, sorted = null, texts } = view.now ?? {}
  const lies = themeField === null ? '' : (note.fields[themeField] ?? '')
  const themes = themeField === null || !texts ? [] : (sorted?.lanes ?? []).filter(({ id }) => id !== lies)
  const toTheme = themes.map(
    (theme): MenuEntry => ({
      key: `theme ${theme.id}`,
      content: [<Icon key="i" name="arrow-right" />, regie.writing.themes.moveTo(say(theme.label))],
      onChoose: () => {
        onMoving(note, theme)
        if (texts) void run({ type: 'moveToTheme', step: texts.step, note: note.id, from: lies, theme: theme.id })
      },
    }),
  )
  return (
    <li className={`ln-slip${picked ? ' is-picked' : ''}`} data-note={note.id}>
      {onPick ? (
        <button type="button" className="ln-words voice" aria-pressed={picked} onClick={onPick}>
          {note.text}
        </button>
      ) : (
        <p className="ln-words voice">{note.text}</p>
      )}
      {words.map(({ id, label, words: said }) => (
        <p key={id} className="nb-field">
          <span className="second">{say(label)}</span> {said}
        </p>
      ))}
      <div className="ln-foot">
        {wrote && (
          <span className="ln-org">
            <OrganisationMark shape={wrote.shape} letters={wrote.letters} size={18} />
            <span>{wrote.name}</span>
          </span>
        )}
        {view.now?.ticking && (
          <label className="tick">
            <input
              type="checkbox"
              checked={ticked}
              aria-label={
                view.now.ticking === 'proposal'
                  ? `${regie.trials.proposal}: ${note.text}`
                  : t.tickOf(note.text, view.workshop.document)
              }
              onChange={() => void run({ type: 'tickNote', note: note.id, ticked: !ticked })}
            />
            {view.now.ticking === 'proposal' ? regie.trials.proposal : t.inDocument(view.workshop.document)}
          </label>
        )}
        <button
          type="button"
          className="bd-more"
          aria-haspopup="menu"
          aria-label={t.menuOf(note.text)}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon name="ellipsis" />
        </button>
      </div>
      {anchor && (
        <Menu
          title={t.menuTitle(note.text)}
          anchor={anchor}
          onClose={() => setAnchor(null)}
          entries={[
            ...toTheme,
            {
              key: 'actions',
              content: [<Icon key="i" name="plus" />, t.toActions],
              onChoose: () => void run({ type: 'park', subject: note.id, where: 'actions' }),
            },
            {
              key: 'friction',
              content: [<Icon key="i" name="hand" />, t.toFriction],
              onChoose: () => void run({ type: 'park', subject: note.id, where: 'friction' }),
            },
          ]}
        />
      )}
    </li>
  )
}
