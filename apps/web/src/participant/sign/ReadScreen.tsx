import type { FrozenManifest, NoteId, ParticipantNow, ParticipantView } from '@siroop/domain'
import { dateOfMs } from '@siroop/manifest'
import { Suspense, useState } from 'react'
import { participantCopy } from '../../copy/participant.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { WordButton } from '../decide/WordButton.js'
import { Origin } from '../origin/Origin.js'
import { ownOrganisation } from '../seat.js'
import { ManifestText } from './ManifestText.js'
import { NotNowSheet } from './NotNowSheet.js'
import { ReadingPage } from './ReadingPage.js'
import { SignSheet } from './SignSheet.js'
import { Changing, SinceSigned, useTextBefore } from './SinceSigned.js'

export interface ReadScreenProps {
  readonly view: ParticipantView
  readonly now: Extract<ParticipantNow, { kind: 'sign' }>
  readonly frozen: FrozenManifest
  /** "Nu niet" was passed on. */
  readonly onNotNow: () => void
}

/** The whole text, and signing after it was on screen; each sentence opens where it came from. */
export function ReadScreen({ view, now, frozen, onNotNow }: ReadScreenProps) {
  const t = useT(participantCopy)
  const [sheet, setSheet] = useState<'sign' | 'not-now' | null>(null)
  const { me } = view
  const before = useTextBefore(view.workshop.id, now.before?.number ?? null)
  const name = ownOrganisation(view)?.name ?? t.yourOrganisation
  const sources = sourcesIn(frozen)
  return (
    <ReadingPage
      label={t.sign.textLabel(view.workshop.document)}
      fingerprint={now.edition.fingerprint}
      text={
        <>
          <Suspense fallback={null}>
            {now.changing && <Changing />}
            {before !== null && now.before !== null && (
              <SinceSigned before={{ ...now.before, frozen: before }} frozen={frozen} />
            )}
          </Suspense>
          <ManifestText frozen={frozen} under={(sentence) => <Origin sources={sources.get(sentence) ?? []} />} />
        </>
      }
      acts={(whenRead) =>
        now.maySign ? (
          <>
            <Button main wide onClick={whenRead(() => setSheet('sign'))}>
              {t.sign.button(name)}
            </Button>
            <Button plain wide onClick={() => setSheet('not-now')}>
              {t.sign.notNow}
            </Button>
          </>
        ) : (
          <>
            {me.organisation !== null && !me.spokesperson && (
              <p className="second">
                {me.spokenFor ? t.sign.colleague(me.spokespersonName ?? t.word.someone, name) : t.word.nobody}
              </p>
            )}
            {now.mayClaim && <WordButton me={me} />}
          </>
        )
      }
    >
      {sheet === 'sign' && <SignSheet view={view} now={now} onClose={() => setSheet(null)} />}
      {sheet === 'not-now' && (
        <NotNowSheet
          edition={now.edition.number}
          today={dateOfMs(view.serverNowMs)}
          onClose={() => setSheet(null)}
          onDone={onNotNow}
        />
      )}
    </ReadingPage>
  )
}

const sourcesIn = ({ sections }: FrozenManifest): ReadonlyMap<string, readonly NoteId[]> =>
  new Map(sections.flatMap(({ sentences }) => sentences.map(({ id, sources }) => [id, sources])))
