import { boardRoom, mineRoom, tableRoom } from '@siroop/board'
import {
  type FacilitatorView,
  type ParticipantId,
  type ParticipantView,
  participantId,
  type StepId,
  type WallView,
  type WorkshopId,
} from '@siroop/domain'
import { expect } from 'vitest'
import { at, openControlClient, openTestDocument, startTestApp, type TestControl } from './testApp.js'

/** A template as a file in a folder of its own. */
export interface TemplateFolder {
  readonly id: string
  readonly folder: string
  readonly end: () => Promise<void>
}
/** Somebody in the room with a phone. */
export interface Guest {
  readonly participant: ParticipantId
  readonly token: string
  readonly control: TestControl<ParticipantView>
}

/** An evening with this template and these organisations, and so many people spread over them; in the first part of `step`. */
export async function anEvening({
  template,
  organisations,
  people,
  step,
}: {
  readonly template: TemplateFolder
  readonly organisations: readonly { readonly name: string; readonly type: string }[]
  readonly people: number
  readonly step: StepId
}) {
  const ending: (() => unknown)[] = []
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
  const enter = async (index: number): Promise<Guest> => {
    const organisation = view.organisations[index % view.organisations.length]?.id
    const path = `/api/workshops/${workshop}/cards`
    const card = await server.post<{ path: string }>(path, { organisation }, { cookie })
    const wanted = { secret: card.body.path.split('#')[1], name: `Gast ${index}` }
    const { body } = await server.post<{ token: string; participant: string }>('/api/card/enter', wanted)
    const control = openControlClient<ParticipantView>(server, { workshop, token: body.token })
    ending.push(() => control.close())
    await control.until(() => true)
    return { participant: participantId(body.participant), token: body.token, control }
  }
  const guests: Guest[] = []
  for (let index = 0; index < people; index++) guests.push(await enter(index))
  const lead = async (command: object) => expect(await regie.send(command)).toMatchObject({ ok: true })
  const next = async () => {
    const { position } = await regie.until(({ position: here }) => here !== null)
    await lead({ type: 'advance', from: at(position?.step ?? '', position?.segment ?? 0), waiveReason: 'in deze test' })
    await regie.until(({ position: here }) => here?.step !== position?.step || here?.segment !== position?.segment)
  }
  const say = async (who: Guest, command: object) => expect(await who.control.send(command)).toMatchObject({ ok: true })
  await lead({ type: 'openMeeting', meeting: view.meetings[0]?.id })
  while (regie.latest()?.position?.step !== step) await next()
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
    guests,
    enter,
    lead,
    next,
    say,
    open,
    openTable: (table: string, who: { token?: string; cookie?: string }) => open(tableRoom(workshop, table), who),
    board: boardRoom(workshop),
    mineOf: (who: Guest) => mineRoom(workshop, who.participant),
    takePen: (who: Guest) => say(who, { type: 'takeTablePen', step: regie.latest()?.position?.step }),
    close: async () => {
      for (const end of ending.splice(0).reverse()) await end()
    },
  }
}
