import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Locale } from '@siroop/domain'
import type { Bilingual } from '@siroop/protocol'
import { checkBackup } from '../backup/backupFile.js'
import { changesToCome, type MakeRefusal, makeBackup, type RestoreRefusal, restoreBackup } from '../backup/backups.js'
import { type BackupKind, backupTime } from '../backup/rotation.js'
import type { DatabasePlace } from '../storage/moment/moment.js'
import { answerLanguage, type Terminal } from './terminal.js'

/** What the commands around backups need besides a terminal. */
export interface BackupSetting {
  readonly place: DatabasePlace
  /** Where backups go that got no name. */
  readonly folder: string
  readonly version: string
  readonly nowMs: () => number
  /** True while a server uses the data folder. */
  readonly isRunning: () => Promise<boolean>
}

/**
 * `backup [file]`, `backup check <file>`, `backup list` and `restore <file>`. The code is 0 when it went well. A backup
 * needs no server to stop; putting one back needs a place in which nobody works.
 */
export async function backupCommand(
  words: readonly string[],
  terminal: Terminal,
  setting: BackupSetting,
): Promise<0 | 1> {
  const language = answerLanguage(words, terminal.env)
  const [command, ...rest] = words.filter((word, place) => !word.startsWith('--') && words[place - 1] !== '--language')
  const run: Run = { language, terminal, setting }
  if (command === 'restore') return rest[0] === undefined ? fail(run, 'which') : restore(run, rest[0])
  if (rest[0] === 'list') return list(run)
  if (rest[0] === 'check') return rest[1] === undefined ? fail(run, 'which') : check(run, rest[1])
  return make(run, { file: rest[0], kind: words.includes('--nightly') ? 'nightly' : 'asked' })
}

interface Run {
  readonly language: Locale
  readonly terminal: Terminal
  readonly setting: BackupSetting
}

async function make(run: Run, { file, kind }: { file: string | undefined; kind: BackupKind }): Promise<0 | 1> {
  const { place, folder, version, nowMs } = run.setting
  const into = file === undefined ? { folder, kind } : { file: resolve(run.terminal.folder, file) }
  const made = await makeBackup({ place, into, version, nowMs: nowMs() })
  if (!made.ok) return typeof made.error === 'string' ? fail(run, made.error) : fail(run, 'disk', made.error.disk)
  const { path, rows, bytes } = made.value
  run.terminal.out(`${words.made[run.language]} ${path} (${rows} ${words.rows[run.language]}, ${megabytes(bytes)})`)
  run.terminal.out(words.secret[run.language])
  return 0
}

async function check(run: Run, file: string): Promise<0 | 1> {
  const checked = await checkBackup(resolve(run.terminal.folder, file))
  if (!checked.ok) return fail(run, checked.error)
  const { head, counts } = checked.value
  run.terminal.out(`${words.whole[run.language]} ${described(head, counts.rows, run.language)}`)
  return 0
}

async function restore(run: Run, file: string): Promise<0 | 1> {
  const { place, nowMs, isRunning } = run.setting
  if (await isRunning()) return fail(run, 'in-use')
  const done = await restoreBackup(resolve(run.terminal.folder, file), { place, nowMs: nowMs() })
  if (!done.ok) return fail(run, done.error)
  const { head, rows, sealAside } = done.value
  run.terminal.out(`${words.back[run.language]} ${described(head, rows, run.language)}`)
  if (sealAside !== null) run.terminal.out(`${words.aside[run.language]} ${sealAside}`)
  return 0
}

async function list(run: Run): Promise<0 | 1> {
  const { folder } = run.setting
  const names = (await readdir(folder).catch(() => [])).filter((name) => backupTime(name) !== null).sort()
  if (names.length === 0) run.terminal.out(`${words.none[run.language]} ${folder}`)
  for (const name of names) {
    const path = join(folder, name)
    run.terminal.out(`${path}  ${megabytes((await stat(path)).size)}`)
  }
  return 0
}

/**
 * `upgrade`: a backup, and then the changes of tables that this version brings; a server does the same when it starts.
 * `open` opens the data as a server does, which brings the changes about, and closes it again; it says why it could not.
 */
export async function upgradeCommand(
  options: readonly string[],
  terminal: Terminal,
  setting: BackupSetting & { readonly open: () => Promise<string | null> },
): Promise<0 | 1> {
  const language = answerLanguage(options, terminal.env)
  const run: Run = { language, terminal, setting }
  if (await setting.isRunning()) return fail(run, 'in-use')
  const changes = await changesToCome(setting.place)
  if (changes !== null && changes.length === 0) {
    terminal.out(words.current[language])
    return 0
  }
  if (changes !== null && (await make(run, { file: undefined, kind: 'upgrade' })) !== 0) return 1
  const problem = await setting.open()
  if (problem !== null) {
    terminal.err(problem)
    return 1
  }
  terminal.out(`${words.upgraded[language]}${changes === null ? '' : ` ${changes.join(', ')}`}`)
  return 0
}

function described(
  head: { readonly version: string; readonly madeAtMs: number },
  rows: number,
  language: Locale,
): string {
  const made = new Date(head.madeAtMs).toISOString().slice(0, 16).replace('T', ' ')
  return `${made} UTC, Siroop ${head.version}, ${rows} ${words.rows[language]}`
}
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

type Reason = Exclude<MakeRefusal, object> | RestoreRefusal | 'disk' | 'which'
function fail({ language, terminal }: Run, reason: Reason, more?: string): 1 {
  terminal.err(more === undefined ? reasons[reason][language] : `${reasons[reason][language]} ${more}`)
  return 1
}

const words = {
  made: { nl: 'De back-up staat in', en: 'The backup is in' },
  rows: { nl: 'rijen', en: 'rows' },
  secret: {
    nl: 'Er staan namen, adressen en de sleutel van het zegel in. Bewaar hem ook op een andere plek, en veilig.',
    en: 'It holds names, addresses and the key of the seal. Keep a copy in another place, and keep it safe.',
  },
  whole: { nl: 'Deze back-up is heel:', en: 'This backup is whole:' },
  back: { nl: 'Alles staat terug, van', en: 'Everything is back, as of' },
  aside: {
    nl: 'De sleutel die hier lag is opzij gelegd, in',
    en: 'The key that was here was put aside, in',
  },
  none: { nl: 'Er is nog geen back-up in', en: 'There is no backup yet in' },
  current: { nl: 'De gegevens horen al bij deze versie.', en: 'The data is of this version already.' },
  upgraded: { nl: 'De gegevens horen nu bij deze versie.', en: 'The data is of this version now.' },
} as const satisfies Record<string, Bilingual>

const reasons: Readonly<Record<Reason, Bilingual>> = {
  which: { nl: 'Zeg welk bestand.', en: 'Say which file.' },
  nothing: { nl: 'Er zijn nog geen gegevens.', en: 'There is no data yet.' },
  disk: { nl: 'De back-up kon niet worden geschreven:', en: 'The backup could not be written:' },
  broken: {
    nl: 'Dit bestand is niet heel. Er is niets teruggezet. Neem een andere back-up.',
    en: 'This file is not whole. Nothing was put back. Take another backup.',
  },
  'not-one': { nl: 'Dit is geen back-up van Siroop.', en: 'This is not a backup of Siroop.' },
  'not-there': { nl: 'Dit bestand is er niet.', en: 'This file is not there.' },
  newer: {
    nl: 'Deze back-up is van een nieuwere Siroop. Neem die versie, of een oudere back-up.',
    en: 'This backup is of a newer Siroop. Take that version, or an older backup.',
  },
  'not-empty': {
    nl: 'Hier staan al bijeenkomsten of begeleiders. Kies een lege map met SIROOP_DATA, of een lege database.',
    en: 'There are workshops or facilitators here. Choose an empty folder with SIROOP_DATA, or an empty database.',
  },
  'in-use': {
    nl: 'Er draait een Siroop op deze gegevens. Stop die eerst.',
    en: 'A Siroop is running on this data. Stop it first.',
  },
  unreachable: { nl: 'De database antwoordt niet.', en: 'The database does not answer.' },
  'no-access': { nl: 'De database weigert deze gebruiker.', en: 'The database refuses this user.' },
  'no-database': { nl: 'Er is geen database met die naam.', en: 'There is no database of that name.' },
}
