import { BundlesScene } from './BundlesScene.js'
import { LineScene } from './backcast/LineScene.js'
import { RouteScene } from './backcast/RouteScene.js'
import { TodayScene } from './backcast/TodayScene.js'
import { ConsentScene } from './ConsentScene.js'
import { MirrorScene } from './checkin/MirrorScene.js'
import { PromisesScene } from './checkin/PromisesScene.js'
import { ThicknessScene } from './checkin/ThicknessScene.js'
import { DraftScene } from './DraftScene.js'
import { SignScene } from './manifest/SignScene.js'
import { NotesScene } from './NotesScene.js'
import { AgreedScene, BreakScene, ClosedScene, HarvestScene, TalkScene } from './QuietScenes.js'
import { SilentScene } from './SilentScene.js'
import type { SceneProps } from './scene.js'
import { ReadOutScene } from './tables/ReadOutScene.js'
import { TablesScene } from './tables/TablesScene.js'
import { CheckScene } from './vision/CheckScene.js'
import { DotsScene } from './vision/DotsScene.js'
import { InformScene } from './vision/InformScene.js'
import { PollScene } from './vision/PollScene.js'
import { SheetScene } from './vision/SheetScene.js'
import { ShelfScene } from './vision/ShelfScene.js'
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
    case 'check':
      return <CheckScene {...props} now={now} />
    case 'line':
      return <LineScene {...props} now={now} />
    case 'today':
      return <TodayScene {...props} now={now} />
    case 'poll':
      return <PollScene {...props} now={now} />
    case 'shelf':
      return <ShelfScene {...props} now={now} />
    case 'sheet':
      return <SheetScene {...props} now={now} />
    case 'dots':
      return <DotsScene {...props} now={now} />
    case 'thickness':
      return <ThicknessScene {...props} now={now} />
    case 'promises':
      return <PromisesScene {...props} now={now} />
    case 'mirror':
      return <MirrorScene {...props} now={now} />
    case 'route':
      return <RouteScene {...props} now={now} />
    case 'silent':
      return <SilentScene {...props} now={now} />
    case 'tables':
      return <TablesScene {...props} now={now} />
    case 'readOut':
      return <ReadOutScene {...props} now={now} />
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
