import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boardRoom, mineRoom, setDraft, submitNote, tableRoom } from '@siroop/board'
import {
  type FacilitatorView,
  noteId,
  type ParticipantId,
  type ParticipantView,
  participantId,
  type StepId,
  stepId,
  type WallView,
  type WorkshopId,
} from '@siroop/domain'
import { expect } from 'vitest'
import { parse, stringify } from 'yaml'
import type * as Y from 'yjs'
import { folders } from './folders.js'
import { at, openControlClient, openTestDocument, startTestApp, type TestControl } from './testApp.js'

export const tafels: StepId = stepId('tafels')
export const tableIds = ['t1', 't2', 't3', 't4', 't5'] as const

/** The evening for councillors without its papers, as a file of a folder of its own. */
async function tablesFolder(): Promise<{ id: string; folder: string; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-tafels-'))
  const read = async (name: string) => parse(await readFile(join(folders.templates, `${name}.yaml`), 'utf8'))
  const [evening, { document }] = [await read('transitiebijeenkomst-raadsleden'), await read('korte-waardenronde')]
  const wanted = ['opening', 'tafels', 'oogst', 'stemmen', 'voornemen']
  const steps = evening.steps
    .filter(({ id }: { id: string }) => wanted.includes(id))
    .map(({ output: _, input, ...step }: { output: unknown; input?: string[]; id: string }) => ({
      ...step,
      ...(input && step.id !== 'tafels' ? { input } : {}),
    }))
  const sections = document.sections.filter(({ render }: { render: string }) => render === 'text')
  const { checkins: _, signing: __, ...rest } = document
  const id = 'tafels'
  const template = { ...evening, id, method: 'free', steps, document: { ...rest, sections, kind: 'manifest' } }
  await writeFile(join(folder, `${id}.yaml`), stringify(template, { aliasDuplicateObjects: false }))
  return { id, folder, end: () => rm(folder, { recursive: true }) }
}

/** One councillor with a phone. */
export interface Councillor {
  readonly participant: ParticipantId
  readonly token: string
  readonly control: TestControl<ParticipantView>
}

/** An evening at five tables with so many councillors, in the first round; nobody sits yet. */
export async function atFiveTables(people: number) {
  const ending: (() => unknown)[] = []
  const template = await tablesFolder()
  ending.push(template.end)
  const server = await startTestApp({ templates: template.folder })
  ending.push(() => server.app.close())
  /** The same storage under a new server; nobody is connected to it yet. */
  const restart = async () => {
    await server.app.close()
    const fresh = await startTestApp({ templates: template.folder, storage: server.storage })
    ending.push(() => fresh.app.close())
    return fresh
  }
  const cookie = await server.signIn()
  const organisations = [
    { name: 'Lokaal Polderrand', type: 'fractie' },
    { name: 'Groen Waterkant', type: 'fractie' },
  ]
  const asked = { template: template.id, title: 'Avond', region: 'Polderrand', locale: 'nl', organisations }
  const made = await server.post<{ id: WorkshopId }>('/api/workshops', asked, { cookie })
  const workshop = made.body.id
  const regie = openControlClient<FacilitatorView>(server, { workshop, cookie })
  ending.push(() => regie.close())
  const view = await regie.until(() => true)
  const pairing = (await server.post<{ pairing: string; code: string; secret: string }>('/api/wall/pairing', {})).body
  await server.post(`/api/workshops/${workshop}/wall`, { code: pairing.code }, { cookie })
  const screen = await server.post<{ token: string }>(`/api/wall/pairing/${pairing.pairing}`, {
    secret: pairing.secret,
  })
  const wall = openControlClient<WallView>(server, { workshop, token: screen.body.token })
  ending.push(() => wall.close())
  const enter = async (index: number): Promise<Councillor> => {
    const organisation = view.organisations[index % view.organisations.length]?.id
    const path = `/api/workshops/${workshop}/cards`
    const card = await server.post<{ path: string }>(path, { organisation }, { cookie })
    const wanted = { secret: card.body.path.split('#')[1], name: `Raadslid ${index}` }
    const { body } = await server.post<{ token: string; participant: string }>('/api/card/enter', wanted)
    const control = openControlClient<ParticipantView>(server, { workshop, token: body.token })
    ending.push(() => control.close())
    await control.until(() => true)
    return { participant: participantId(body.participant), token: body.token, control }
  }
  const councillors: Councillor[] = []
  for (let index = 0; index < people; index++) councillors.push(await enter(index))
  const lead = async (command: object) => expect(await regie.send(command)).toMatchObject({ ok: true })
  const next = async () => {
    const { position } = await regie.until(({ position: here }) => here !== null)
    await lead({ type: 'advance', from: at(position?.step ?? '', position?.segment ?? 0), waiveReason: 'in deze test' })
    await regie.until(({ position: here }) => here?.step !== position?.step || here?.segment !== position?.segment)
  }
  const say = async (who: Councillor, command: object) =>
    expect(await who.control.send(command)).toMatchObject({ ok: true })
  await lead({ type: 'openMeeting', meeting: view.meetings[0]?.id })
  while (regie.latest()?.position?.step !== 'tafels') await next()
  /** Opens a document for somebody; every byte that comes over the line is kept. */
  const open = (room: string, who: { token?: string; cookie?: string }) => {
    const frames: Buffer[] = []
    const line = openTestDocument(server, room, { ...who, onFrame: (frame) => void frames.push(frame) })
    ending.push(() => line.close())
    return { line, frames, text: () => Buffer.concat(frames).toString('latin1') }
  }
  return {
    server,
    restart,
    cookie,
    workshop,
    regie,
    wall,
    screenToken: screen.body.token,
    councillors,
    enter,
    lead,
    next,
    say,
    open,
    openTable: (table: string, who: { token?: string; cookie?: string }) => open(tableRoom(workshop, table), who),
    board: boardRoom(workshop),
    mineOf: (who: Councillor) => mineRoom(workshop, who.participant),
    sit: (who: Councillor, table: string) => say(who, { type: 'sitAtTable', step: tafels, table }),
    takePen: (who: Councillor) => say(who, { type: 'takeTablePen', step: tafels }),
    close: async () => {
      for (const end of ending.splice(0).reverse()) await end()
    },
  }
}

/** Writes a stake, as the scribe's phone does. */
export const writeStake = (doc: Y.Doc, id: string, text: string): void =>
  void submitNote(doc, { id: noteId(id), step: tafels, kind: 'randvoorwaarde', text, fields: { soort: 'loslaten' } })
/** Half a sentence. */
export const writeHalf = (doc: Y.Doc, text: string): void => void setDraft(doc, { step: tafels, text })
