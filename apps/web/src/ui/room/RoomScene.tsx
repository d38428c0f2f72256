import { BundlesScene } from './BundlesScene.js'
import { ConsentScene } from './ConsentScene.js'
import { DraftScene } from './DraftScene.js'
import { NotesScene } from './NotesScene.js'
import { AgreedScene, BreakScene, ClosedScene, HarvestScene, InformScene, TalkScene } from './QuietScenes.js'
import { SignScene } from './SignScene.js'
import { SilentScene } from './SilentScene.js'
import type { SceneProps } from './scene.js'
import { WelcomeScene } from './WelcomeScene.js'
import './room.css'
import './bundles.css'
import './decide.css'
import './quiet.css'

/** The table as the room sees it. Everything hangs on `--u`, one percent of its height. */
export function RoomScene(props: SceneProps) {
  const { now } = props
  switch (now.kind) {
    case 'welcome':
      return <WelcomeScene {...props} now={now} />
    case 'inform':
      return <InformScene {...props} now={now} />
    case 'silent':
      return <SilentScene {...props} now={now} />
    case 'talk':
      return <TalkScene {...props} now={now} />
    case 'notes':
      return <NotesScene {...props} now={now} />
    case 'bundles':
      return <BundlesScene {...props} now={now} />
    case 'consent':
      return <ConsentScene {...props} now={now} />
    case 'harvest':
      return <HarvestScene {...props} now={now} />
    case 'draft':
      return <DraftScene {...props} now={now} />
    case 'sign':
      return <SignScene {...props} now={now} />
    case 'break':
      return <BreakScene {...props} now={now} />
    case 'agreed':
      return <AgreedScene {...props} now={now} />
    case 'closed':
      return <ClosedScene {...props} now={now} />
  }
}
