import type { Wifi, WorkshopId } from '@siroop/domain'
import type { Storage, WriteOp } from '../../storage/storage.js'

/*
 * What the facilitator wrote down for the papers stands in rows beside the workshop, one per thing, and in no event: a
 * password and a letter are changed and thrown away, and no history needs them.
 */
const wifiKey = (workshop: WorkshopId) => `wifi:${workshop}`
const letterKey = (workshop: WorkshopId) => `letter:${workshop}`

/** The network of the room, or null when nobody wrote one down. */
export async function readWifi(storage: Storage, workshop: WorkshopId): Promise<Wifi | null> {
  const row = await storage.get('setting', { key: wifiKey(workshop) })
  return row === null ? null : (JSON.parse(row.value) as Wifi)
}
export const wifiRow = (workshop: WorkshopId, wifi: Wifi | null): WriteOp =>
  row(wifiKey(workshop), wifi === null ? null : JSON.stringify(wifi))

/** The facilitator's own words in the invitation; empty when there are none. */
export async function readLetter(storage: Storage, workshop: WorkshopId): Promise<string> {
  return (await storage.get('setting', { key: letterKey(workshop) }))?.value ?? ''
}
export const letterRow = (workshop: WorkshopId, text: string): WriteOp =>
  row(letterKey(workshop), text === '' ? null : text)

const row = (key: string, value: string | null): WriteOp =>
  value === null
    ? { kind: 'remove', table: 'setting', where: { key } }
    : { kind: 'put', table: 'setting', row: { key, value } }
