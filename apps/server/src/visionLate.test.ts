import { mineRoom, submitNote, withdrawNote } from '@siroop/board'
import { type Command, noteId, stepId, type View } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { TestControl } from './testApp.js'
import { ambition, type Phone, Vision, type Written } from './visionTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const running: Vision[] = []
afterEach(async () => {
  for (const vision of running.splice(0).reverse()) await vision.close()
})
const back = stepId('terugredeneren')
const kiezen = stepId('kiezen')
const milestone = (id: string, lane: string, text: string): Written => ({
  id,
  step: back,
  kind: 'mijlpaal',
  text,
  fields: { lane, links: ambition },
})
async function begin(): Promise<Vision> {
  const vision = await Vision.begin(['welzijn', 'ggd', 'gemeente'])
  running.push(vision)
  await vision.toSecondMeeting()
  await vision.goTo(back)
  return vision
}
const openMine = (vision: Vision, phone: Phone) =>
  vision.openDocument(mineRoom(vision.workshop, phone.participant), phone)

test('[WSR-28] [LAN-2] a phone that was away while horizons opened: what fits comes late, what was written for a closed one goes back to its author', async () => {
  const vision = await begin()
  const phone = vision.phone('ggd')
  // what the phone writes on a copy of its own, without a line
  const away = new Y.Doc()
  Y.applyUpdate(away, Y.encodeStateAsUpdate(await openMine(vision, phone)))
  const write = ({ id, step, ...rest }: Written) =>
    submitNote(away, { id: noteId(id), step: stepId(step), ...rest }, 'away')
  const first = Y.encodeStateVector(away)
  write(milestone('m-ver', 'h2040', 'Alle huizen zijn gezond.'))
  const fits = Y.encodeStateAsUpdate(away, first)
  const second = Y.encodeStateVector(away)
  write(milestone('m-nu', 'nu', 'Wij beginnen morgen.'))
  const tooEarly = Y.encodeStateAsUpdate(away, second)
  await vision.lead({ type: 'openLane', step: back, lane: 'h2035' })
  await vision.lead({ type: 'openLane', step: back, lane: 'h2030' })

  const mine = await openMine(vision, phone)
  Y.applyUpdate(mine, fits)
  Y.applyUpdate(mine, tooEarly)
  const late = await vision.regie.until(({ silent }) => silent?.late === 1)
  expect(late.nodes).toEqual([])
  await new Promise<void>((resolve) => {
    const look = () => mine.getMap('notes').has('m-nu') || resolve()
    mine.on('update', look)
    look()
  })
  // the phone is told which note and why, and has its words
  expect(Buffer.concat(phone.bytes).toString('latin1')).toContain('lane-closed notes/m-nu')
  expect(mine.getMap('notes').has('m-ver')).toBe(true)
  await vision.lead({ type: 'addLateNotes', step: back })
  const { nodes } = await vision.regie.until((view) => view.nodes.length === 1)
  expect(nodes).toEqual([{ note: 'm-ver', lane: 'h2040', links: [ambition], ticked: false }])
  // once its horizon is open the same words can be put on the table
  for (const lane of ['h2027', 'nu']) await vision.lead({ type: 'openLane', step: back, lane })
  await vision.write('ggd', [milestone('m-nu-2', 'nu', 'Wij beginnen morgen.')])
})

test('[WSR-29] [WDR-1] what an author takes back leaves every screen, the board and the line at once, and stays away after a restart', async () => {
  const vision = await begin()
  await vision.write('ggd', [milestone('m-1', 'h2040', 'een mijlpaal die weer weggaat')])
  await vision.lead({ type: 'openLane', step: back, lane: 'h2035' })
  await vision.write('welzijn', [
    { ...milestone('m-2', 'h2035', 'Een hofje.'), fields: { lane: 'h2035', links: `${ambition} m-1` } },
  ])
  await vision.lead({ type: 'openLane', step: back, lane: 'h2030' })
  const clients: TestControl<View>[] = [vision.regie, vision.wall, ...vision.phones.map(({ control }) => control)]
  await vision.phone('gemeente').control.until((view) => JSON.stringify(view).includes('die weer weggaat'))
  withdrawNote(await openMine(vision, vision.phone('ggd')), noteId('m-1'))
  for (const client of clients) await client.until((view) => !JSON.stringify(view).includes('die weer weggaat'))
  const { nodes } = await vision.regie.until((view) => view.nodes.length === 1)
  expect(nodes).toMatchObject([{ note: 'm-2', links: [ambition] }])
  const taken = async () =>
    (await vision.storage.events(vision.workshop, 0)).filter(({ type }) => type === 'noteWithdrawn').length
  expect(await taken()).toBe(1)
  await vision.restart()
  expect((await vision.regie.until((view) => view.nodes.length === 1)).nodes).toEqual(nodes)
  await vision.lead({ type: 'openLane', step: back, lane: 'h2027' })
  expect(await taken()).toBe(1)
})

test('[WSR-24] [INV-7] no frame to anybody else tells what somebody answered to the three questions about an action before it is shown', async () => {
  const vision = await begin()
  await vision.write('ggd', [milestone('m-1', 'h2040', 'Een mijlpaal.')])
  await vision.goTo('acties')
  await vision.write('ggd', [
    { id: 'actie-1', step: 'acties', kind: 'actie', text: 'Begin klein.', fields: { links: 'm-1' } },
  ])
  await vision.goTo('kiezen')
  await vision.regie.until(({ poll }) => poll?.items.length === 1)
  const others: TestControl<View>[] = [vision.regie, vision.wall]
  for (const { type, control } of vision.phones) if (type !== 'ggd') others.push(control)
  const from = new Map(others.map((client) => [client, client.received.length]))
  const reason = 'een reden die niemand anders leest'
  const answer = (question: string): Command => ({
    type: 'castBallot',
    step: kiezen,
    subject: noteId('actie-1'),
    attempt: 1,
    question,
    option: 'deels',
    reason,
  })
  for (const question of ['direction', 'stepping', 'return']) await vision.say('ggd', answer(question))
  await vision.regie.until(({ poll }) => poll?.items[0]?.answered.length === 1)
  await vision.wall.until(({ now }) => now.kind === 'poll' && now.answered === 1)
  for (const client of others)
    for (const frame of client.received.slice(from.get(client)))
      for (const secret of [reason, '"option":"deels"', '"direction":"deels"']) expect(frame).not.toContain(secret)
  expect(JSON.stringify(vision.phone('ggd').control.latest()?.now)).toContain(reason)
})
