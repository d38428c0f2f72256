import { boardRoom, mineRoom, readBoard, submitNote } from '@siroop/board'
import {
  type FacilitatorView,
  noteId,
  type ParticipantView,
  participantId,
  stepId,
  type WorkshopId,
} from '@siroop/domain'
import { pino } from 'pino'
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { at, openControlClient, openTestDocument, startTestApp } from './testApp.js'

/** The step in which values are written. */
export const silent = stepId('waarden')

/** Resolves when the document is so. */
export function until(doc: Y.Doc, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (isSo()) resolve()
    }
    doc.on('update', check)
    check()
  })
}

/** A workshop of three organisations of which so many came, each with one person who wrote one value; it was opened. */
export async function openedBy(came: number, parts: Parameters<typeof startTestApp>[0] = {}) {
  const opened: { close(): unknown }[] = []
  const lines: string[] = []
  const log = pino({ level: 'trace', base: null }, { write: (line) => void lines.push(line) })
  const server = await startTestApp({ log, ...parts })
  opened.push(server.app)
  const cookie = await server.signIn()
  const organisations = ['welzijn', 'ggd', 'gemeente'].map((type) => ({ name: `${type} P`, type }))
  const body = { template: 'korte-waardenronde', title: 'Ronde', region: 'Polderrand', locale: 'nl', organisations }
  const workshop = (await server.post<{ id: WorkshopId }>('/api/workshops', body, { cookie })).body.id
  const regie = openControlClient<FacilitatorView>(server, { workshop, cookie })
  opened.push(regie)
  const open = (room: string, who: { token?: string; cookie?: string; onFrame?: (frame: Buffer) => void }) => {
    const line = openTestDocument(server, room, who)
    opened.push(line)
    return line.synced
  }
  const enter = async (organisation: string) => {
    const card = await server.post<{ path: string }>(`/api/workshops/${workshop}/cards`, { organisation }, { cookie })
    const asked = { secret: card.body.path.split('#')[1], name: 'Iemand' }
    const { token, participant } = (await server.post<{ token: string; participant: string }>('/api/card/enter', asked))
      .body
    const control = openControlClient<ParticipantView>(server, { workshop, token })
    opened.push(control)
    await control.until(() => true)
    const mine = await open(mineRoom(workshop, participantId(participant)), { token })
    return { organisation, token, participant, mine }
  }
  const seats: Awaited<ReturnType<typeof enter>>[] = []
  for (const { id } of (await regie.until(() => true)).organisations.slice(0, came)) seats.push(await enter(id))
  const lead = async (command: object) => expect(await regie.send(command)).toMatchObject({ ok: true })
  const onward = (step: string, segment: number) =>
    lead({ type: 'advance', from: at(step, segment), waiveReason: 'in deze test mag het' })
  const write = (seat: number, id: string) => {
    const doc = seats[seat]?.mine
    if (doc) submitNote(doc, { id: noteId(id), step: silent, kind: 'waarde', text: `Woord ${id}` })
  }
  await lead({ type: 'openMeeting', meeting: regie.latest()?.meetings[0]?.id })
  await onward('welkom', 0)
  for (const index of seats.keys()) write(index, `n${index}`)
  await regie.until((view) => view.silent?.notes === came)
  const frames: Buffer[] = []
  const token = seats.at(-1)?.token ?? ''
  const board = await open(boardRoom(workshop), { token, onFrame: (frame) => frames.push(frame) })
  await onward('waarden', 0)
  await until(board, () => readBoard(board).notes.length === came)
  const get = async (path: string) => {
    const response = await server.get(path, { cookie })
    expect(response.status).toBe(200)
    return response.json()
  }
  const hand = () => open(boardRoom(workshop), { cookie })
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one.close()
  }
  return { server, cookie, workshop, regie, seats, lines, frames, board, hand, write, lead, onward, get, close }
}
