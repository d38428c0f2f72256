import '../src/ui/look/fonts.css'
import '../src/facilitator/facilitator.css'
import { addNotes } from '@siroop/board'
import { participantId } from '@siroop/domain'
import { setCurrent } from '../src/connection/current.js'
import { TestServer } from '../src/connection/line/lineTestData.js'
import { replaceTransport } from '../src/connection/line/transport.js'
import { viewStore } from '../src/connection/viewStore.js'
import { boardCopy } from '../src/copy/board.js'
import { lineCopy } from '../src/copy/line.js'
import { BoardPage } from '../src/facilitator/board/BoardPage.js'
import { mount } from '../src/mount.js'
import { setLanguage } from '../src/ui/language.js'
import { chapterStates } from './facilitator/chapters/states.js'

// The laptop board of backcasting, with the notes of a story in a real document: `line-board.html?state=line-60`.
const query = new URLSearchParams(location.search)
const story = (chapterStates[query.get('state') ?? 'line-all'] ?? chapterStates['line-all'])?.()
if (!story) throw new Error('no state')
const server = new TestServer(true)
addNotes(
  server.doc,
  story.notes.map(({ id, step, kind, text, organisation, author, late }) => ({
    id,
    step,
    kind,
    text,
    organisation,
    author,
    late,
  })),
)
replaceTransport({ endpoint: 'ws://fixture', Socket: server.Socket, indexedDb: undefined, random: () => 0.5 })
setCurrent({
  session: { kind: 'facilitator', workshop: story.view().workshop.id, participant: participantId('p1'), token: null },
  control: {
    send: async (command) => {
      story.run(story.state?.lead ?? 'system', command)
      viewStore.setState({ view: story.view() })
      return { ok: true }
    },
    waiting: () => 0,
    onWaiting: () => () => undefined,
    hurry: () => undefined,
    stop: () => undefined,
  },
})
viewStore.setState({ view: { ...story.view(), serverNowMs: Date.now() }, link: 'live' })
if (query.get('lang') === 'en') setTimeout(() => setLanguage('en'), 0)
void mount(<BoardPage />, boardCopy, lineCopy)
