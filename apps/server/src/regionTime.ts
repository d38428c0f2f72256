/** The region's clock: manifests and meetings are Dutch, wherever the server stands. */
const zone = 'Europe/Amsterdam'
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** YYYY-MM-DD of a moment (whole ms since 1970) in the region's time zone. */
export const dateOf = (ms: number): string => day.format(ms)
/** HH:MM of a moment in the region's time zone. */
export const timeOf = (ms: number): string => time.format(ms)
