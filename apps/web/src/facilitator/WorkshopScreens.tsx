import type { FacilitatorView, FrozenManifest, WorkshopId } from '@siroop/domain'
import { useEffect, useMemo, useState } from 'react'
import { board, useBoard, useCanUndo } from '../connection/boardDocument.js'
import { facilitatorOf } from '../connection/identity.js'
import { bindSentence, onPenTakenBack, penWriters, usePen } from '../connection/penDocument.js'
import { startSession } from '../connection/session.js'
import { send, useFacilitatorView, useLink, useNowMs } from '../connection/viewStore.js'
import { facilitatorCopy } from '../copy/facilitator.js'
import { useT, useWorkshopLanguage } from '../ui/language.js'
import { fetchFrozen } from './api.js'
import { BoardPage } from './board/BoardPage.js'
import { LaptopBoard } from './board/LaptopBoard.js'
import { TakenBackNotice } from './board/TakenBackNotice.js'
import { Cockpit } from './cockpit/Cockpit.js'
import { HandoversPage } from './handover/HandoversPage.js'
import { InvitesPage } from './invite/InvitesPage.js'
import { LookBackPage } from './lookBack/LookBackPage.js'
import { MailPage } from './mail/MailPage.js'
import { Prepare } from './prepare/Prepare.js'
import { plainSource, RegieProvider, type RegieSource } from './regie.js'
import { StoriesPage } from './stories/StoriesPage.js'
import { UnusedPage } from './unused/UnusedPage.js'

type Page = 'prepare' | 'cockpit' | 'board' | 'lookBack' | 'unused' | 'mail' | 'handovers' | 'invites' | 'stories'

/** The screens of one workshop: opens its connection, and the board and pen only when a screen needs them. */
export function WorkshopScreens({ page, workshop }: { page: Page; workshop: WorkshopId }) {
  const t = useT(facilitatorCopy)
  const view = useFacilitatorView((whole) => whole)
  const link = useLink()
  useEffect(() => startSession(facilitatorOf(workshop)), [workshop])
  useWorkshopLanguage(view?.workshop.locale ?? null)
  if (view === null) {
    const words = link === 'refused' ? t.general.refused : link === 'away' ? t.general.away : t.general.connecting
    return (
      <main className="wait">
        <p role="status">{words}</p>
        {link === 'refused' && <a href="/">{t.general.home}</a>}
      </main>
    )
  }
  if (page === 'board') return <BoardPage />
  if (page === 'mail') return <MailPage workshop={view.workshop} />
  if (page === 'invites') return <InvitesPage view={view} />
  if (page === 'handovers') return <HandoversPage view={view} />
  if (page === 'stories') return <StoriesPage view={view} />
  if (page === 'unused') return <UnusedPage view={view} />
  if (page === 'lookBack') return <LookBackPage view={view} />
  return page === 'prepare' ? <PreparePage view={view} /> : <CockpitPage view={view} />
}

function PreparePage({ view }: { view: FacilitatorView }) {
  const nowMs = useNowMs()
  const source = useMemo(() => plainSource({ view, nowMs, send }), [view, nowMs])
  return (
    <RegieProvider source={source}>
      <Prepare />
    </RegieProvider>
  )
}

function CockpitPage({ view }: { view: FacilitatorView }) {
  const nowMs = useNowMs()
  const snapshot = useBoard()
  const pen = usePen()
  const canUndo = useCanUndo()
  const frozen = useFrozen(view)
  const source = useMemo<RegieSource>(
    () => ({
      view,
      nowMs,
      board: snapshot,
      boardActs: { ...board, canUndo },
      pen,
      bindSentence,
      send,
      laptopBoard: <LaptopBoard />,
      boardNotice: <TakenBackNotice />,
      onPenTakenBack,
      writers: penWriters,
      frozen,
    }),
    [view, nowMs, snapshot, pen, canUndo, frozen],
  )
  return (
    <RegieProvider source={source}>
      <Cockpit />
    </RegieProvider>
  )
}

/** The text that lies open for signing, fetched once per fingerprint; the small room screen draws it. */
function useFrozen(view: FacilitatorView): FrozenManifest | null {
  const { edition, workshop } = view
  const [held, setHeld] = useState<{ fingerprint: string; frozen: FrozenManifest } | null>(null)
  const number = edition?.number
  const fingerprint = edition?.fingerprint
  useEffect(() => {
    if (number === undefined || fingerprint === undefined) return
    let here = true
    void fetchFrozen(workshop.id, number).then((answer) => {
      if (here && answer.ok) setHeld({ fingerprint, frozen: answer.value.frozen })
    })
    return () => {
      here = false
    }
  }, [workshop.id, number, fingerprint])
  return held !== null && held.fingerprint === fingerprint ? held.frozen : null
}
