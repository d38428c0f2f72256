import type { NoteId, Organisation } from '@siroop/domain'
import { type KeyboardEvent, memo, type PointerEvent } from 'react'
import type { DocumentKind } from '../../copy/nl/document/words.js'
import type { LineCopy } from '../../copy/nl/line.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import type { Milestone } from './lineOf.js'

/** What a slip asks of its board. Never changes, so that one pick does not draw sixty slips anew. */
export interface SlipHand {
  readonly pick: (note: NoteId) => void
  readonly openMenu: (note: NoteId, anchor: HTMLElement) => void
  readonly press: (note: NoteId, event: PointerEvent<HTMLElement>) => void
  readonly tick: (note: NoteId, ticked: boolean) => void
}
export interface LineSlipProps {
  readonly milestone: Milestone
  /** Null: it does not say who wrote it. */
  readonly organisation: Organisation | null
  readonly t: LineCopy
  readonly hand: SlipHand
  /** 1 or 2 when it was picked to be linked. */
  readonly picked: 1 | 2 | null
  readonly lifted: boolean
  /** The document that what is ticked goes into; null: nothing is ticked now. */
  readonly ticking: DocumentKind | null
}

/** One milestone on the board: picked with a press or Enter, moved by dragging, menu or `V`. */
export const LineSlip = memo(function LineSlip(props: LineSlipProps) {
  const { milestone, organisation, t, hand, picked, lifted, ticking } = props
  const { id, text } = milestone
  const links = milestone.ambitions.length + milestone.enables.length
  const handleKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'v') return
    event.preventDefault()
    hand.openMenu(id, event.currentTarget)
  }
  return (
    <li
      className={`ln-slip${picked ? ' is-picked' : ''}${lifted ? ' is-lifted' : ''}`}
      onPointerDown={(event) => hand.press(id, event)}
    >
      <button
        type="button"
        className="ln-words voice"
        data-note={id}
        aria-pressed={picked !== null}
        onClick={() => hand.pick(id)}
        onKeyDown={handleKey}
      >
        {text}
        {milestone.late && <span className="ln-late"> {t.late}</span>}
      </button>
      <div className="ln-foot">
        {organisation && (
          <span className="ln-org">
            <OrganisationMark shape={organisation.shape} letters={organisation.letters} size={18} />
            <span className="ln-name">{organisation.name}</span>
          </span>
        )}
        <button
          type="button"
          className="bd-more"
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={t.menuOf(text)}
          onClick={(event) => hand.openMenu(id, event.currentTarget)}
        >
          <Icon name="ellipsis" />
        </button>
        <span className={milestone.ambitions.length === 0 ? 'ln-links is-none' : 'ln-links'}>
          {milestone.ambitions.length === 0 ? t.noAmbition : t.links(links)}
        </span>
      </div>
      {ticking && (
        <label className="tick ln-tick">
          <input
            type="checkbox"
            checked={milestone.ticked}
            aria-label={t.tickOf(text, ticking)}
            onChange={() => hand.tick(id, !milestone.ticked)}
          />
          {t.inDocument(ticking)}
        </label>
      )}
      {picked && (
        <b className="ln-pick nums" aria-hidden="true">
          {picked}
        </b>
      )}
    </li>
  )
})
