import { dayMs, days } from '../privacy/terms.js'

/** What a backup was made for: every night, before tables are changed, or because somebody asked. */
export type BackupKind = 'nightly' | 'upgrade' | 'asked'

const end = '.siroop-backup'
/** So many of each are kept; of nightly ones also one a week, for a month. What somebody asked for is never thrown away. */
const keptNights = 7
const keptWeeks = 4
const keptUpgrades = 3
/** The oldest of them goes earlier than by a fourth one: nobody goes back so far, and names that were erased are in it. */
const upgradeMs = days.upgradeBackup * dayMs

/** Name of a file: what for, and when, in UTC; sorting by name sorts by time. */
export const backupName = (kind: BackupKind, nowMs: number): string =>
  `siroop-${kind}-${new Date(nowMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z${end}`

/** When a file was made that has such a name; null for any other. */
export function backupTime(name: string): { readonly kind: BackupKind; readonly atMs: number } | null {
  const [, kind, year, month, day, hour, minute, second] =
    /^siroop-(nightly|upgrade|asked)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.siroop-backup$/.exec(name) ?? []
  if (kind === undefined) return null
  const atMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(atMs) ? null : { kind: kind as BackupKind, atMs }
}

const weekMs = 7 * 86_400_000

/** Of the names in a folder those that make room for newer ones. Names of other things are never among them. */
export function superfluous(names: readonly string[]): readonly string[] {
  const newestFirst = names.filter((name) => backupTime(name) !== null).sort((a, b) => (a < b ? 1 : -1))
  const of = (kind: BackupKind) => newestFirst.filter((name) => backupTime(name)?.kind === kind)
  const nightly = of('nightly')
  // The last one of each week.
  const timeOf = (name: string) => backupTime(name)?.atMs ?? 0
  const newestMs = Math.max(...newestFirst.map(timeOf))
  const weekOf = (name: string) => Math.floor(timeOf(name) / weekMs)
  const weekly = nightly.filter((name, at) => at === 0 || weekOf(nightly[at - 1] as string) !== weekOf(name))
  const kept = new Set([
    ...nightly.slice(0, keptNights),
    ...weekly.slice(0, keptWeeks),
    ...of('upgrade')
      .slice(0, keptUpgrades)
      .filter((name) => newestMs - timeOf(name) <= upgradeMs),
  ])
  return newestFirst.filter((name) => !kept.has(name) && backupTime(name)?.kind !== 'asked')
}

const hourMs = 3_600_000

/**
 * Is it time for the nightly one? At night, between two and five by the clock of the machine, when the last one is of
 * another night; or at any hour when the last one is a day and a half old: a laptop may never be on at night.
 */
export function isDue(options: { readonly nowMs: number; readonly lastMs: number; readonly hour: number }): boolean {
  const { nowMs, lastMs, hour } = options
  const age = nowMs - lastMs
  return age >= 36 * hourMs || (hour >= 2 && hour < 5 && age >= 12 * hourMs)
}
