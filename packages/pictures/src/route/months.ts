/**
 * First days of January and July after a day, up to the first one that everything ends before; by quarter when that is near.
 * Days are YYYY-MM-DD.
 */
export function monthsBetween(from: string, last: string): readonly string[] {
  const every = last > monthsLater(from, 14) ? 6 : 3
  const days: string[] = []
  for (let months = 1; days.length < 24; months += 1) {
    const day = `${monthsLater(from, months).slice(0, 7)}-01`
    if ((Number(day.slice(5, 7)) - 1) % every !== 0) continue
    days.push(day)
    if (day >= last) break
  }
  return days
}

/** The same day so many months later; the 28th for days that not every month has. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-${two(Math.min(28, date))}`
}
