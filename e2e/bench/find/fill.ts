import type { Event } from '@siroop/domain'
import type { Storage, WriteOp } from '@siroop/server/storage/storage.js'

type Frozen = Extract<Event, { type: 'editionFrozen' }>

/** Editions 2 and on of a workshop of which the first one was frozen by the rules: each has one sentence of its own. */
export async function editionsOf(storage: Storage, workshop: string, editions: number): Promise<readonly WriteOp[]> {
  const rows = await storage.events(workshop, 0)
  const row = rows.find(({ type }) => type === 'editionFrozen')
  if (row === undefined) throw new Error('nothing was frozen')
  const first = JSON.parse(row.json) as Frozen
  const more = Array.from({ length: editions - 1 }, (_, at): Frozen => {
    const number = at + 2
    const sections = first.frozen.sections.map((section) => ({
      ...section,
      sentences: section.sentences.map((one, place) =>
        place === 0 ? { ...one, text: `${one.text} Dat is afspraak ${number} met elke inwoner.` } : one,
      ),
    }))
    return { ...first, edition: number, frozen: { ...first.frozen, edition: number, sections } } as Frozen
  })
  const events = more.map((event) => ({
    type: event.type,
    json: JSON.stringify(event),
    atMs: row.at_ms,
    actor: null,
    commandId: null,
  }))
  return [{ kind: 'append-events', workshop, afterSeq: rows.at(-1)?.seq ?? 0, events }]
}

/** The same workshop so many times more, each under ids and an address of its own. Gives all addresses. */
export async function workshopsLike(storage: Storage, workshop: string, more: number): Promise<readonly string[]> {
  const row = await storage.get('workshop', { id: workshop })
  if (row?.manifest_id == null) throw new Error('no address')
  const events = await storage.events(workshop, 0)
  const seats = await storage.list('seat', { workshop })
  const people = await storage.list('person', { workshop })
  const addresses = [row.manifest_id]
  for (let at = 1; at <= more; at++) {
    const id = `${workshop.slice(0, -2)}${String(at).padStart(2, '0')}`
    const address = `${'a'.repeat(14)}${at
      .toString(25)
      .padStart(2, '0')
      .replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`
    addresses.push(address)
    const done = await storage.transact([
      { kind: 'insert', table: 'workshop', row: { ...row, id, join_code: null, manifest_id: address } },
      { kind: 'insert', table: 'manifest', row: { id: address, workshop: id } },
      ...seats.map((seat): WriteOp => ({ kind: 'insert', table: 'seat', row: { ...seat, workshop: id } })),
      ...people.map((person): WriteOp => ({ kind: 'insert', table: 'person', row: { ...person, workshop: id } })),
      {
        kind: 'append-events',
        workshop: id,
        afterSeq: 0,
        events: events.map(({ type, json, at_ms }) => ({
          type,
          json: json.replaceAll(workshop, id),
          atMs: at_ms,
          actor: null,
          commandId: null,
        })),
      },
    ])
    if (!done.ok) throw new Error(done.error)
  }
  return addresses
}

const about = [
  'briefadres',
  'begeleider',
  'huurder',
  'school',
  'wachtlijst',
  'schulden',
  'buurthuis',
  'vervoer',
] as const

/** A file of a shelf with so many items, in the format that anybody can read and write. */
export const shelfOf = (items: number) => ({
  format: 'siroop-shelf/1',
  madeAt: '2026-11-27T09:00:00.000Z',
  items: Array.from({ length: items }, (_, at) => {
    const word = about[at % about.length]
    return {
      id: `bench-${at}`,
      kind: (['solution', 'room', 'flaw'] as const)[at % 3],
      locale: 'nl',
      title: `Een ${word} voor elke inwoner, wijk ${at}`,
      problem: `Zonder ${word} kwam een inwoner van wijk ${at} er niet uit: drie loketten wezen naar elkaar en niemand belde terug.`,
      needs: { law: 'De wet vraagt dit al.', money: `${at} euro per jaar.`, people: 'Een dagdeel per week.' },
      works: { text: 'In een jaar merkten veertig mensen het.', on: '2026-03-01' },
      call: { function: 'Adviseur', organisation: 'Gemeente Polderrand' },
      values: ['Nabijheid', 'Vertrouwen'],
      from: { place: 'Polderrand', step: '', organisation: 'Gemeente Polderrand', year: '2026' },
    }
  }),
})
