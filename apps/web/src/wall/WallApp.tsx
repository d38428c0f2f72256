import type { FrozenManifest } from '@siroop/domain'
import { useEffect, useState } from 'react'
import { useBoard } from '../connection/boardDocument.js'
import { request } from '../connection/http.js'
import { type Session, startSession } from '../connection/session.js'
import { useLink, useNowMs, useWallView } from '../connection/viewStore.js'
import { wallCopy } from '../copy/wall.js'
import { keepAwake } from '../ui/device.js'
import { useT, useWorkshopLanguage } from '../ui/language.js'
import { RoomScene } from '../ui/room/RoomScene.js'
import { needsBoard } from '../ui/room/scene.js'
import { mutedVideo } from './mutedVideo.js'
import { forgetPairing, keptSession, startPairing } from './pairing.js'
import { useTellPicture } from './picture.js'
import { RehearsalMark } from './RehearsalMark.js'

/** The room screen: paired once, then nothing to set. No pop-up, no login, awake all evening. */
export function WallApp() {
  const [session, setSession] = useState(keptSession)
  useEffect(() => keepAwake(mutedVideo), [])
  useEffect(() => (session === null ? undefined : startSession(session)), [session])
  if (session === null) return <Pairing onPaired={setSession} />
  return (
    <Paired
      onUnpaired={() => {
        forgetPairing()
        setSession(null)
      }}
    />
  )
}

function Pairing({ onPaired }: { onPaired: (session: Extract<Session, { kind: 'wall' }>) => void }) {
  const t = useT(wallCopy)
  const [code, setCode] = useState<string | null>(null)
  const [away, setAway] = useState(false)
  useEffect(
    () =>
      startPairing({
        onCode: (fresh) => {
          setCode(fresh)
          setAway(false)
        },
        onAway: () => setAway(true),
        onPaired,
      }),
    [onPaired],
  )
  return (
    <main className="room" data-theme="room">
      <div className="room-pairing">
        <h1 className="question">{t.pairTitle}</h1>
        <p className="room-pairing-code nums">{code ?? '······'}</p>
        <p role="status">{away ? t.pairAway : code === null ? t.pairBusy : t.pairHow}</p>
      </div>
    </main>
  )
}

function Paired({ onUnpaired }: { onUnpaired: () => void }) {
  const t = useT(wallCopy)
  const link = useLink()
  const now = useWallView((view) => view.now)
  const view = useWallView((whole) => whole)
  const nowMs = useNowMs()
  const locale = useWallView((whole) => whole.workshop.locale)
  useWorkshopLanguage(locale)
  useTellPicture(view?.workshop.id ?? null, link === 'live')
  const frozen = useFrozen(now?.kind === 'sign' ? now.edition.number : null, view?.workshop.id ?? null)
  if (link === 'refused') {
    return (
      <main className="room" data-theme="room">
        <div className="room-pairing">
          <h1 className="question">{t.endedTitle}</h1>
          <button type="button" className="btn" onClick={onUnpaired}>
            {t.pairAgain}
          </button>
        </div>
      </main>
    )
  }
  if (view === null || now === null) return <main className="room" data-theme="room" aria-busy="true" />
  const scene = {
    now,
    title: view.workshop.title,
    region: view.workshop.region,
    document: view.workshop.document,
    organisations: view.organisations,
    clock: view.clock,
    nowMs,
    joinCode: view.joinCode,
    address: view.address,
    inside: view.inside,
    frozen,
  }
  return (
    <main className="room" data-theme="room" data-room={view.light}>
      {needsBoard(now) ? <WithBoard scene={scene} /> : <RoomScene {...scene} board={null} />}
      <RehearsalMark kind={view.workshop.kind} />
      {link === 'away' ? <span className="room-away" role="img" aria-label={t.away} /> : null}
    </main>
  )
}

/** Opens the board only while a scene needs it. */
function WithBoard({ scene }: { scene: Omit<Parameters<typeof RoomScene>[0], 'board'> }) {
  return <RoomScene {...scene} board={useBoard()} />
}

/** The text that lies open for signing, fetched once per edition. */
function useFrozen(edition: number | null, workshop: string | null): FrozenManifest | null {
  const [frozen, setFrozen] = useState<FrozenManifest | null>(null)
  const link = useLink()
  useEffect(() => {
    if (edition === null || workshop === null || link !== 'live') return
    let current = true
    void request<{ frozen: FrozenManifest }>(`/api/workshops/${workshop}/editions/${edition}`).then((answer) => {
      if (current && answer.ok) setFrozen(answer.value.frozen)
    })
    return () => {
      current = false
    }
  }, [edition, workshop, link])
  return edition === null ? null : frozen
}
