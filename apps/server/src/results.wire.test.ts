import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ManifestView, noteId, stepId } from '@siroop/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { dotsFolder } from './dotsTestData.js'
import { Vision } from './visionTestData.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })
const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})
const types = ['welzijn', 'ggd', 'gemeente', 'inwoners']
const both = (text: string) => ({ nl: text, en: text })

/** The workshop of complaints and dots with a document that nobody signs: everything that was written, with its dots. */
async function atResult(): Promise<Vision> {
  const { end, folder, id } = await dotsFolder()
  ending.push(end)
  const file = join(folder, `${id}.yaml`)
  const {
    document: { signing: _, ...signed },
    ...template
  } = parse(await readFile(file, 'utf8'))
  const sections = [{ id: 'klachten', render: 'table', title: both('De klachten'), from: ['waarden', 'kiezen'] }]
  await writeFile(
    file,
    stringify({ ...template, document: { ...signed, kind: 'harvest', sections } }, { aliasDuplicateObjects: false }),
  )
  const vision = await Vision.begin(types, null, { folder, id })
  ending.push(() => vision.close())
  await vision.openFirstMeeting()
  await vision.goTo('waarden')
  for (const type of types)
    await vision.write(type, [{ id: `klacht-${type}`, step: 'waarden', kind: 'klacht', text: `Klacht van ${type}.` }])
  return vision
}

test('[EXP-15] a document that nobody signs has its address from the first step that fills it on, and grows with what is shown', async () => {
  const vision = await atResult()
  expect((await vision.regie.until(() => true)).manifestPath).toBeNull()
  await vision.goTo('kiezen')
  const { manifestPath } = await vision.regie.until((view) => view.manifestPath !== null)
  const read = async () =>
    ((await (await vision.server.get(`/api${manifestPath}`)).json()) as ManifestView).result?.sections[0]
  const texts = types.map((type) => `Klacht van ${type}.`)
  const written = await read()
  expect(written?.records?.map(({ text }) => text).sort()).toEqual([...texts].sort())

  // dots are cast and closed: whoever has the address knows nothing of them
  const placed = [{ subject: noteId('klacht-ggd'), attempt: 1, dots: 1 }]
  for (const type of ['welzijn', 'gemeente', 'inwoners'])
    await vision.say(type, { type: 'castDots', step: stepId('kiezen'), dots: placed, done: true })
  expect(await read()).toEqual(written)
  const own = [{ subject: noteId('klacht-welzijn'), attempt: 1, dots: 1 }]
  await vision.say('ggd', { type: 'castDots', step: stepId('kiezen'), dots: own, done: true })
  await vision.lead({ type: 'showPoll', step: stepId('kiezen'), subject: noteId('klacht-ggd') })
  const dots = (await read())?.records?.find(({ subject }) => subject === 'klacht-ggd')?.values.dots
  expect(dots).toEqual({ text: '3' })

  await vision.lead({ type: 'closeMeeting' })
  expect((await vision.server.get(`/api${manifestPath}`)).status).toBe(200)
  const phone = await vision.phone('ggd').control.until(({ now }) => now.kind === 'closed')
  expect(phone.now).toMatchObject({ manifestPath })
  expect(phone.workshop.document).toBe('harvest')
  // there are no letters where nobody has a municipality
  expect((await vision.server.get(`${manifestPath}/letters.pdf`)).status).toBe(404)
  expect((await vision.server.get('/m/aaaaaaaaaaaaaaaa/letters.pdf')).status).toBe(404)
})
