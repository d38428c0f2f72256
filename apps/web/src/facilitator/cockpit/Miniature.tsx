import { useMemo } from 'react'
import { RoomScene } from '../../ui/room/RoomScene.js'
import { useRegie } from '../regie.js'

/** The room screen, small and live: the same component with the same value as on the wall. */
export function Miniature() {
  const { view, nowMs, board, frozen, t } = useRegie()
  const { wall, nodes } = view
  // Places of notes come once in a view of the regie.
  const now = useMemo(() => (wall.kind === 'line' || wall.kind === 'today' ? { ...wall, nodes } : wall), [wall, nodes])
  return (
    <section className="live" aria-label={t.room.sceneTitle}>
      <div className="cap">
        <h1>{t.room.seesNow}</h1>
        <span className="meta">{t.room.live}</span>
      </div>
      <div className="screen" inert>
        <div className="room" data-theme="room" data-room={view.roomLight}>
          <RoomScene
            now={now}
            title={view.workshop.title}
            region={view.workshop.region}
            document={view.workshop.document}
            organisations={view.organisations}
            clock={view.clock}
            nowMs={nowMs}
            joinCode={view.joinCode}
            address={view.address}
            inside={view.people.inside}
            board={board}
            frozen={frozen}
          />
          {view.workshop.kind === 'rehearsal' && <p className="room-rehearsal">{t.rehearsal.mark}</p>}
        </div>
      </div>
    </section>
  )
}
