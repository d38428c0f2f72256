import { sha256 } from '../chance.js'
import type { Storage } from '../storage/storage.js'
import type { RegisterPersonRow, RegisterRow } from '../storage/tables.js'
import { isRegistered } from '../workshop/register.js'
import { emptyRegister } from '../workshop/sideRows.js'

/**
 * What is wrong with an entry. `chain`: it does not follow the one before it. `changed`: its own hash does not fit.
 * `person`: what a signatory typed is not what entered the register, or is gone without having been blanked. `missing`: it
 * happened, and is not in the register. `unknown`: it is in the register, and never happened.
 */
export type RegisterFault = 'chain' | 'changed' | 'person' | 'missing' | 'unknown'
/** What a check of all registers found. Values never appear in it. */
export interface RegisterReport {
  /** Registers with their length and the hash of their last entry, as it is printed in the PDF. */
  readonly registers: readonly { readonly workshop: string; readonly entries: number; readonly head: string }[]
  /** `entry`: the number of its event. */
  readonly faults: readonly { readonly workshop: string; readonly entry: number; readonly fault: RegisterFault }[]
}

/**
 * Computes every register of the installation again: the chain, the salted hashes of what people typed, and whether what
 * happened is in it. A value that was blanked, as erasure does, leaves its hash in the chain: it cannot be compared any
 * more, and is no fault (INV of decisions.md, Privacy).
 */
export async function checkRegister(storage: Pick<Storage, 'list' | 'events'>): Promise<RegisterReport> {
  const registers: RegisterReport['registers'][number][] = []
  const faults: RegisterReport['faults'][number][] = []
  for (const { id: workshop } of await storage.list('workshop', { kind: 'real' })) {
    const [rows, people, events] = await Promise.all([
      storage.list('register', { workshop }, { orderBy: 'seq' }),
      storage.list('register_person', { workshop }),
      storage.events(workshop, 0),
    ])
    const happened = new Set(events.filter(({ type }) => isRegistered(type)).map(({ seq }) => seq))
    if (rows.length === 0 && happened.size === 0) continue
    registers.push({ workshop, entries: rows.length, head: rows.at(-1)?.hash ?? emptyRegister })
    const found = (entry: number, fault: RegisterFault) => faults.push({ workshop, entry, fault })
    let before = emptyRegister
    for (const row of rows) {
      if (row.previous_hash !== before) found(row.seq, 'chain')
      if (row.hash !== sha256(`${row.previous_hash}\n${row.json}`)) found(row.seq, 'changed')
      else if (!holdsPeople(row, people)) found(row.seq, 'person')
      if (!happened.delete(row.seq)) found(row.seq, 'unknown')
      before = row.hash
    }
    for (const seq of happened) found(seq, 'missing')
  }
  return { registers, faults }
}

function holdsPeople({ seq, json }: RegisterRow, people: readonly RegisterPersonRow[]): boolean {
  const { person = {} } = JSON.parse(json) as { person?: Readonly<Record<string, string>> }
  const own = people.filter(({ entry }) => entry === seq)
  return (
    own.every(({ field }) => Object.hasOwn(person, field)) &&
    Object.entries(person).every(([field, hash]) => {
      const row = own.find((one) => one.field === field)
      return row !== undefined && (row.value === null || sha256(new Uint8Array(row.salt), row.value) === hash)
    })
  )
}
