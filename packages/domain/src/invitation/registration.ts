import { checkMailAddress, mailAddressFault } from '../mailAddress.js'
import { err, ok, type Result } from '../result.js'
import { checkText, limits, normalise } from '../text.js'
import type { InviteContent } from './invitePage.js'

/** What somebody fills in to register. */
export interface InviteForm {
  readonly firstName: string
  readonly lastName: string
  /** Municipality or place. */
  readonly municipality: string
  /** Council group or organisation; empty where it is not asked. */
  readonly group: string
  readonly email: string
  /** Ids of tables; `second` may be empty. */
  readonly first: string
  readonly second: string
}
/** A field that does not do. */
export interface InviteFormFault {
  readonly at: keyof InviteForm
  readonly fault:
    | 'text-empty'
    | 'text-too-long'
    | 'bad-address'
    | 'half-address'
    | 'no-table'
    | 'unknown-table'
    | 'same-table'
}

/**
 * Normalises what was filled in and checks it against the page: names, place and (where it is asked) group say something
 * and are no longer than a name, on one line; the address is one plain mail address; the first table is one of the page,
 * the second one empty or another one. Every fault is told at once. Rule: SPEC INVT-3.
 */
export function checkInviteForm(
  typed: InviteForm,
  { asksGroup, seats }: Pick<InviteContent, 'asksGroup' | 'seats'>,
): Result<InviteForm, readonly InviteFormFault[]> {
  const faults: InviteFormFault[] = []
  const line = (at: 'firstName' | 'lastName' | 'municipality' | 'group') => {
    const clean = checkText(typed[at], limits.name)
    if (!clean.ok) faults.push({ at, fault: clean.error })
    return clean.ok ? clean.value.replace(/\s+/g, ' ') : ''
  }
  const form = {
    firstName: line('firstName'),
    lastName: line('lastName'),
    municipality: line('municipality'),
    group: asksGroup ? line('group') : '',
  }
  const address = checkMailAddress(typed.email)
  if (!address.ok) faults.push({ at: 'email', fault: mailAddressFault(typed.email) })
  const { first, second } = typed
  const isTable = (id: string) => seats.some((one) => one.table === id && one.seats > 0)
  if (first === '') faults.push({ at: 'first', fault: 'no-table' })
  else if (!isTable(first)) faults.push({ at: 'first', fault: 'unknown-table' })
  if (second !== '' && !isTable(second)) faults.push({ at: 'second', fault: 'unknown-table' })
  else if (second !== '' && second === first) faults.push({ at: 'second', fault: 'same-table' })
  return faults.length > 0 ? err(faults) : ok({ ...form, email: address.ok ? address.value : '', first, second })
}

/** By what two registrations are one: the address without capitals. Rule: SPEC INVT-4. */
export const registrationKey = (email: string): string => normalise(email).toLowerCase()

/**
 * The organisation that somebody comes from: their group, or else where they come from, with the municipality where the
 * workshop counts those. The same name twice is one organisation. Rule: SPEC INVT-8.
 */
export function organisationOfRegistration(
  { municipality, group }: Pick<InviteForm, 'municipality' | 'group'>,
  countsMunicipalities: boolean,
): { readonly name: string; readonly municipality: string } {
  const name = group === '' ? municipality : group
  return { name, municipality: countsMunicipalities ? municipality : '' }
}
