import type { Ending, UnusedReason } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import { useParticipantView } from '../../connection/viewStore.js'
import type { DocumentKind } from '../../copy/nl/document/words.js'
import { type ParticipantCopy, participantCopy } from '../../copy/participant.js'
import { Icon, type IconName } from '../../ui/Icon.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import type { TrailLine } from './noteTrail.js'
import type { NoteWhere } from './noteWhere.js'

/** The way of one note: where it lies, and what became of it. One line each. */
export function NotePath({ where, trail }: { where: NoteWhere; trail: readonly TrailLine[] }) {
  const told = trail.some((line) => line.kind === 'ending' && line.ending.how === 'agreed')
  return (
    <ol className="path">
      <li>
        <Icon name={iconOf(where)} size={16} />
        <WhereWords where={where} saysAgreed={!told} />
      </li>
      {trail.map((line) => (
        <li key={line.kind === 'ending' ? line.ending.how : line.kind}>
          <TrailWords line={line} />
        </li>
      ))}
    </ol>
  )
}

const iconOf = (where: NoteWhere): IconName => {
  if (where.kind === 'on-this-device') return 'hard-drive'
  return where.kind === 'closed-on-table' || where.kind === 'late' ? 'mail' : 'mail-open'
}
/** Gold is only for what was agreed; everything else is a line of ink. */
const isAgreed = (how: Ending['how']): boolean => how === 'agreed' || how === 'sentence' || how === 'route'

function TrailWords({ line }: { line: TrailLine }) {
  const t = useT(participantCopy)
  const pick = usePick()
  const [language] = useLanguage()
  const document = useParticipantView((view) => view.workshop.document) ?? 'manifest'
  const plain = <Icon name="minus" size={16} />
  if (line.kind === 'lane') {
    return (
      <>
        <Icon name="calendar-days" size={16} />
        <span>{t.trail.lane(pick(line.label))}</span>
      </>
    )
  }
  if (line.kind === 'kept') {
    return (
      <>
        {plain}
        <span>{t.trail.kept(dayInWords(line.date, language))}</span>
      </>
    )
  }
  if (line.kind === 'document' || line.kind === 'nowhere') {
    return (
      <>
        {plain}
        <span>{t.trail[line.kind](document)}</span>
      </>
    )
  }
  if (line.kind === 'unused') {
    return (
      <>
        {plain}
        <span>{reasonWords(t.trail.unused, line.reason)}</span>
      </>
    )
  }
  return (
    <>
      {isAgreed(line.ending.how) ? <span className="agreed" /> : plain}
      <span>{endingWords(t.trail, line.ending, document)}</span>
    </>
  )
}

function endingWords(t: ParticipantCopy['trail'], ending: Ending, document: DocumentKind): string {
  if (ending.how === 'agreed') return ending.sharedBy === null ? t.shared : t.sharedBy(ending.sharedBy, ending.of)
  if (ending.how === 'friction') return t.friction(ending.beside)
  return ending.how === 'sentence' ? t.sentence(ending.number, document) : t[ending.how]
}

const reasonWords = (t: ParticipantCopy['trail']['unused'], { why, words }: UnusedReason): string =>
  why === 'other' ? t.other(words ?? '') : t[why]

function WhereWords({ where, saysAgreed }: { where: NoteWhere; saysAgreed: boolean }) {
  const t = useT(participantCopy).mine.where
  switch (where.kind) {
    case 'closed-on-table':
    case 'on-this-device':
    case 'open':
      return <span>{t[where.kind]}</span>
    case 'open-loose':
      return <span>{t.loose}</span>
    case 'late':
      return (
        <span>
          <b>{t.late}</b> {t.lateText}
        </span>
      )
    case 'open-in-bundle':
      if (where.bundle === '') return <span>{t.noName}</span>
      return (
        <span>
          {t.inBundle} <b>{where.bundle}</b>
          {where.agreed && saysAgreed && (
            <>
              {' '}
              <span className="agreed">{t.agreed}</span>
            </>
          )}
        </span>
      )
  }
}
