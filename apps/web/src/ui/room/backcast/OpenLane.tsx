import type { LaneView } from '@siroop/domain'
import type { LanePlace } from '@siroop/pictures'
import { wallCopy } from '../../../copy/wall.js'
import { Envelope } from '../../Envelope.js'
import { usePick, useT } from '../../language.js'
import { scatter } from '../scene.js'

/** A lane at least this wide has room for two envelopes beside each other. */
const twoAcross = 270

/** The lane in which people write now: its question, and a closed envelope for every note. Lies over the picture. */
export function OpenLane({ lane, band }: { lane: LaneView; band: LanePlace['band'] }) {
  const t = useT(wallCopy)
  const pick = usePick()
  return (
    <div
      className="room-openlane"
      style={{ left: `calc(var(--u1) * ${band.x / 10})`, width: `calc(var(--u1) * ${band.width / 10})` }}
    >
      <p>
        <b>{t.openNow}</b> <span className="quiet">{pick(lane.hint)}</span>
      </p>
      <div className="room-openfield" role="img" aria-label={t.envelopes(lane.notes)}>
        {scatter(lane.notes, band.width >= twoAcross ? 2 : 1).map(({ left, top, turn }) => (
          <Envelope key={`${left}-${top}`} style={{ left: `${left}%`, top: `${top}%`, rotate: `${turn}deg` }} />
        ))}
      </div>
    </div>
  )
}
