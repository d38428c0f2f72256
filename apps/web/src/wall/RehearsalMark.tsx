import type { WorkshopKind } from '@siroop/domain'
import { wallCopy } from '../copy/wall.js'
import { useT } from '../ui/language.js'

/** Over every scene of a rehearsal: that it is one. */
export function RehearsalMark({ kind }: { kind: WorkshopKind }) {
  const t = useT(wallCopy)
  return kind === 'rehearsal' ? <p className="room-rehearsal">{t.rehearsal}</p> : null
}
