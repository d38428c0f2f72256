import type { FrozenManifest, NoteId, ParticipantNow, ParticipantView } from '@siroop/domain'
import { dateOfMs, fingerprintGroups } from '@siroop/manifest'
import { useRef, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { WordButton } from '../decide/WordButton.js'
import { Origin } from '../origin/Origin.js'
import { ownOrganisation } from '../seat.js'
import { ManifestText } from './ManifestText.js'
import { NotNowSheet } from './NotNowSheet.js'
import { SignSheet } from './SignSheet.js'
import { useReading } from './useReading.js'

export interface ReadScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'sign' }>
  readonly frozen: FrozenManifest
  /** "Nu niet" was passed on. */
  readonly onNotNow: () => void
}

/** The whole text, with a bar that stays: reading line, fingerprint, button. A tap before the end goes to the unread part. */
export function ReadScreen({ view, now, frozen, onNotNow }: ReadScreenProps) {
  const t = useT(participantCopy)
  const text = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const [progress, goOn] = useReading(text, bar)
  const [sheet, setSheet] = useState<'sign' | 'not-now' | null>(null)
  const [jumped, setJumped] = useState(false)
  const { me } = view
  const name = ownOrganisation(view)?.name ?? t.yourOrganisation
  const sources = sourcesIn(frozen)
  const percent = Math.round(progress.part * 100)
  const handleSign = () => {
    if (progress.readAll) return setSheet('sign')
    setJumped(true)
    goOn()
  }
  return (
    <main className="reading">
      <div className="scroll">
        <div ref={text}>
          <ManifestText frozen={frozen} under={(sentence) => <Origin sources={sources.get(sentence) ?? []} />} />
        </div>
      </div>
      <div className="sticky" ref={bar}>
        <div
          className="prog"
          role="progressbar"
          aria-label={t.sign.textLabel(view.workshop.document)}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuetext={t.sign.read(percent)}
        >
          <i style={{ width: `${percent}%` }} />
        </div>
        <p className="fp">
          <span className="meta">{t.sign.fingerprint}</span>
          <code>{fingerprintGroups(now.edition.fingerprint)}</code>
          <span className="meta pages nums">{progress.readAll ? t.sign.all : t.sign.pages(progress.pagesLeft)}</span>
        </p>
        <p className="second read-first" role="status">
          {jumped && !progress.readAll ? t.sign.readFirst : ''}
        </p>
        {now.maySign ? (
          <>
            <Button main wide onClick={handleSign}>
              {t.sign.button(name)}
            </Button>
            <Button plain wide onClick={() => setSheet('not-now')}>
              {t.sign.notNow}
            </Button>
          </>
        ) : (
          <>
            {me.organisation !== null && (
              <p className="second">
                {me.spokenFor ? t.sign.colleague(me.spokespersonName ?? t.word.someone, name) : t.word.nobody}
              </p>
            )}
            {now.mayClaim && <WordButton me={me} />}
          </>
        )}
      </div>
      {sheet === 'sign' && <SignSheet view={view} now={now} onClose={() => setSheet(null)} />}
      {sheet === 'not-now' && (
        <NotNowSheet
          edition={now.edition.number}
          today={dateOfMs(view.serverNowMs)}
          onClose={() => setSheet(null)}
          onDone={onNotNow}
        />
      )}
    </main>
  )
}

const sourcesIn = ({ sections }: FrozenManifest): ReadonlyMap<string, readonly NoteId[]> =>
  new Map(sections.flatMap(({ sentences }) => sentences.map(({ id, sources }) => [id, sources])))
