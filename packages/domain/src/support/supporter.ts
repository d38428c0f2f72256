import { checkMailAddress, mailAddressFault } from '../mailAddress.js'
import { err, ok, type Result } from '../result.js'
import { checkText, isBlank, isTooLong, limits, normalise } from '../text.js'

/** What somebody fills in to support a page: two names and an address, if they want what they do. */
export interface SupportForm {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly role: string
  /** May the name stand on the public list? Never without this. */
  readonly listed: boolean
  /** Does somebody want to hear how it goes? Never without this. */
  readonly informed: boolean
}
/** A field that does not do. */
export interface SupportFormFault {
  readonly at: 'firstName' | 'lastName' | 'email' | 'role'
  readonly fault: 'text-empty' | 'text-too-long' | 'bad-address' | 'half-address'
}

/** Most graphemes of what somebody does. */
const longestRole = 80

/**
 * Normalises what was filled in and checks it: both names say something and are no longer than a name, the address is one
 * plain mail address. `half-address`: there is nothing after the dot, or no dot at all. Every fault is told at once.
 * Rule: SPEC SUP-4.
 */
export function checkSupportForm(typed: SupportForm): Result<SupportForm, readonly SupportFormFault[]> {
  const faults: SupportFormFault[] = []
  const name = (at: 'firstName' | 'lastName') => {
    const clean = checkText(typed[at], limits.name)
    if (!clean.ok) faults.push({ at, fault: clean.error })
    return clean.ok ? clean.value.replace(/\s+/g, ' ') : ''
  }
  const firstName = name('firstName')
  const lastName = name('lastName')
  const address = checkMailAddress(typed.email)
  if (!address.ok) faults.push({ at: 'email', fault: mailAddressFault(typed.email) })
  const role = normalise(typed.role).replace(/\s+/g, ' ')
  if (isTooLong(role, longestRole)) faults.push({ at: 'role', fault: 'text-too-long' })
  if (faults.length > 0) return err(faults)
  const email = address.ok ? address.value : ''
  const { listed, informed } = typed
  return ok({ firstName, lastName, email, role: isBlank(role) ? '' : role, listed, informed })
}

/** By what two supporters are the same: the address without capitals. Who signs again signs once. Rule: SPEC SUP-5. */
export const supporterKey = (email: string): string => normalise(email).toLowerCase()
