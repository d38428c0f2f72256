import type { FacilitatorView } from './facilitatorView.js'
import type { ManifestView } from './manifestView.js'
import type { ParticipantView } from './participantView.js'
import type { WallView } from './wallView.js'

/** Everything a client can receive about a workshop. */
export type View = ParticipantView | FacilitatorView | WallView | ManifestView
