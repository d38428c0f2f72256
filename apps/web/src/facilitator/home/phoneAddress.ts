/** False for an address that means another device on each device. */
export function isForPhones(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname !== 'localhost' && hostname !== '[::1]' && !hostname.startsWith('127.')
}

/** True for an address of the network of a room: what stands there needs no internet. */
export function isInRoom(address: string): boolean {
  const { hostname } = new URL(address)
  return (
    !isForPhones(address) ||
    /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname) ||
    /^\[f[cde]/.test(hostname) ||
    hostname.endsWith('.local')
  )
}

/** The address as people type it: without `http://`. */
export const plainAddress = (address: string): string => address.replace(/^https?:\/\//, '')
