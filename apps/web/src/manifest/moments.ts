/** YYYY-MM-DD of a moment in the region's time zone. */
export function dayOf(ms: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(ms)
}
