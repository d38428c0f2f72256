import { err, ok, type Result } from './result.js'
import { isBlank, normalise } from './text.js'

/** The network of the room. It is a row beside the workshop and never an event: a password does not stay in a history. */
export interface Wifi {
  readonly network: string
  /** Null: the network is open. */
  readonly password: string | null
}

/** Longest name of a network, in bytes (IEEE 802.11), and the lengths of a password in characters (WPA). */
const wifiLimits = { networkBytes: 32, passwordMin: 8, passwordMax: 64 } as const

/**
 * Checks what somebody typed. Two empty fields: there is no network to tell of, and the answer is null. The password is
 * kept to the letter, spaces too. Refuses a network without a name, and what no router can have. Rule: SPEC WIF-1.
 */
export function checkWifi(typed: {
  readonly network: string
  readonly password: string
}): Result<Wifi | null, 'wifi-not-right'> {
  const network = normalise(typed.network)
  const { password } = typed
  if (isBlank(network)) return password === '' ? ok(null) : err('wifi-not-right')
  if (network.includes('\n') || bytesOf(network) > wifiLimits.networkBytes) return err('wifi-not-right')
  if (password === '') return ok({ network, password: null })
  const signs = [...password].length
  const fits = signs >= wifiLimits.passwordMin && signs <= wifiLimits.passwordMax && !/\p{C}/u.test(password)
  return fits ? ok({ network, password }) : err('wifi-not-right')
}

/**
 * What a QR code says so that a phone offers to join: `WIFI:T:WPA;S:…;P:…;;`. Backslash, semicolon, comma, colon and
 * quotation mark are escaped. Source: the barcode contents of ZXing, which the cameras of phones follow. Rule: SPEC WIF-2.
 */
export function wifiQrText({ network, password }: Wifi): string {
  const secret = password === null ? '' : `P:${escaped(password)};`
  return `WIFI:T:${password === null ? 'nopass' : 'WPA'};S:${escaped(network)};${secret};`
}

const escaped = (text: string): string => text.replace(/[\\;,:"]/g, (sign) => `\\${sign}`)

/** Length in UTF-8. */
const bytesOf = (text: string): number =>
  [...text].reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)
