import type { ParticipantView, SheetsView, SubjectId } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'

export interface SheetListProps {
  readonly view: ParticipantView
  readonly sheets: SheetsView
  /** The subject that the room looks at. */
  readonly pointed: SubjectId | null
  readonly onOpen: (subject: SubjectId) => void
}

/** Every subject in its own words, and how far its sheet is. */
export function SheetList({ view, sheets, pointed, onOpen }: SheetListProps) {
  const t = useT(workCopy).sheets
  return (
    <ul className="sheet-list">
      {sheets.sheets.map(({ subject, text, filled, missing }) => (
        <li key={subject}>
          <button type="button" onClick={() => onOpen(subject)}>
            <span className="what">
              {subject === pointed && <b className="on-table">{t.onTable}</b>}
              <span className="voice" lang={view.workshop.locale}>
                {text}
              </span>
              <span className="second nums">
                {t.filled(filled, sheets.fields.length)}
                {filled > 0 && missing.length === 0 && (
                  <>
                    , <Icon name="check" size={16} /> {t.complete}
                  </>
                )}
              </span>
            </span>
            <Icon name="chevron-right" />
          </button>
        </li>
      ))}
    </ul>
  )
}
