import { afterEach, expect, test } from 'vitest'
import { openBrowser, phoneScreen, type StoryBrowser } from '../run/browser.js'
import { type StoryServer, startServer } from '../run/server.js'
import { layWire, type Wire } from '../run/wire.js'
import { Course } from './course.js'
import { Phone } from './phone.js'

const slower = 'Uw netwerk houdt de snelle verbinding tegen.'
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

interface Room {
  readonly server: StoryServer
  readonly stories: StoryBrowser
  readonly course: Course
  /** Path of a personal card. */
  readonly card: string
}
async function room(): Promise<Room> {
  const server = await startServer({ mode: 'box' })
  cleanups.push(() => server.remove())
  const course = await Course.begin(server)
  cleanups.push(() => course.leave())
  const stories = await openBrowser()
  cleanups.push(() => stories.close())
  return { server, stories, course, card: course.demo.cards[0]?.path ?? '' }
}
const behind = ({ server }: Room, { port }: Wire) => server.address.replace(/\d+$/, String(port))
async function phoneAt({ stories }: Room, who: string): Promise<Phone> {
  return new Phone((await stories.person(phoneScreen)).page, who)
}

test.each(['refused', 'swallowed'] as const)(
  '[WAY-5] behind a network where WebSockets are %s a phone writes, reads that it goes slower, and its notes are safe',
  async (upgrades) => {
    const here = await room()
    const wire = await layWire(here.server.port, { upgrades })
    cleanups.push(() => wire.close())
    const blocked = await phoneAt(here, 'behind the network')
    await blocked.open(`${behind(here, wire)}${here.card}`)
    await blocked.press('Ga verder')
    await blocked.sees('U bent binnen', slower)
    await here.course.open()
    await here.course.next()
    await blocked.puts({ text: 'Vertrouwen', behaviour: 'We bellen eerst.' })
    await blocked.isSafe(1)
    // A server that is killed and comes back finds the phone on its way round.
    await here.server.kill9()
    await here.server.start()
    await blocked.puts({ text: 'Lef', behaviour: 'We proberen iets uit.' })
    await blocked.isSafe(2)
    // Somebody with the same card, on a network that lets everything through, has it all.
    const free = await phoneAt(here, 'on an open network')
    await free.open(`${here.server.address}${here.card}`)
    await free.press('Ga verder')
    await free.press('Mijn briefjes (2)')
    await free.sees('Vertrouwen', 'Lef')
    expect(await free.words()).not.toContain(slower)
    await blocked.press('Sluit')
    await blocked.seesNoLonger(slower)
    expect((await blocked.axe()).join('\n')).toBe('')
  },
)
