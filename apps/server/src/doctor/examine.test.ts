import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { backupName } from '../backup/rotation.js'
import { doctorCommand, shownSettings } from '../commands/doctorCommand.js'
import { inOwnName } from '../commands/terminal.js'
import { type Config, readConfig, settingDefaults } from '../config.js'
import { databaseFile } from '../storage/moment/moment.js'
import { openSqlite } from '../storage/sqliteDriver.js'
import { openSqliteStorage } from '../storage/sqliteStorage.js'
import { lookAtThemes } from '../themes/openThemes.js'
import { examine, type Probes } from './examine.js'
import type { Finding } from './finding.js'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})
const nowMs = Date.parse('2026-11-27T12:00:00Z')
const fine = async () => ({ status: 'ok' as const, detail: 'fine' })
const probes: Probes = {
  node: 'v24.1.0',
  nowMs,
  isRunning: async () => false,
  browser: fine,
  seal: async () => ({ status: 'ok', detail: { nl: 'goed', en: 'fine' } }),
  mailAnswers: async () => true,
  themes: async () => ({ names: ['siroop', 'voorbeeld'], problems: [], darkened: [] }),
  signOnAnswers: async () => false,
}

async function configOf(environment: Record<string, string> = {}): Promise<Config> {
  const folder = await mkdtemp(join(tmpdir(), 'siroop-doctor-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  const read = readConfig({ SIROOP_DATA: folder, ...environment })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
const of = (findings: readonly Finding[], what: string) => findings.find((one) => one.what.en === what)

test('[LOOK-1] a new installation is fine, and looking at it makes nothing', async () => {
  const config = await configOf()
  const findings = await examine(config, probes)
  expect(findings.filter(({ status }) => status === 'error')).toEqual([])
  expect(of(findings, 'Database')?.said.en).toBe('SQLite, still empty')
  expect(of(findings, 'Seal')?.said.en).toBe('is made at the first start')
  expect(await readdir(config.dataFolder)).toEqual([])
})

test('[LOOK-1] what is wrong is said with what to do about it', async () => {
  const mail = { SIROOP_SMTP_URL: 'smtp://x:secret@127.0.0.1:1', SIROOP_MAIL_FROM: 'a@b.example' }
  const config = await configOf({ ...mail, DATABASE_URL: 'postgres://x:secret@127.0.0.1:1/x' })
  const no = async () => ({ status: 'warning' as const, detail: 'there is none' })
  const findings = await examine(config, { ...probes, node: 'v18.2.0', browser: no, mailAnswers: async () => false })
  const wrong = ['Node', 'Database', 'Mail']
  for (const what of wrong) expect(of(findings, what), what).toMatchObject({ status: 'error', fix: expect.anything() })
  expect(of(findings, 'Browser for PDFs')).toMatchObject({ status: 'warning', fix: expect.anything() })
  expect(JSON.stringify(findings)).not.toContain('secret')
})

test('[LOOK-1] a sign-on that does not answer is noted, with the way in that stays; without one nothing is said', async () => {
  expect(of(await examine(await configOf(), probes), 'Sign-on')).toBeUndefined()
  const signOn = {
    ...{ SIROOP_OIDC_ISSUER: 'https://inloggen.example', SIROOP_OIDC_CLIENT_ID: 'siroop' },
    ...{ SIROOP_OIDC_CLIENT_SECRET: 'secret', SIROOP_PUBLIC_URL: 'https://siroop.example' },
  }
  const found = of(await examine(await configOf(signOn), probes), 'Sign-on')
  expect(found).toMatchObject({ status: 'warning', fix: { en: expect.stringContaining('login-link') } })
  expect(JSON.stringify(found)).not.toContain('secret')
})

test('[LOOK-1] a database of this version, an older and a newer one are told apart', async () => {
  const config = await configOf()
  const opened = await openSqliteStorage(databaseFile(config.dataFolder), (error) => {
    throw error
  })
  if (!opened.ok) throw new Error(opened.error)
  await opened.value.close()
  const look = async () => of(await examine(config, probes), 'Database')
  const database = openSqlite(databaseFile(config.dataFolder), 'write')
  expect(await look()).toMatchObject({ status: 'ok', said: { en: 'SQLite, of this version' } })
  database.exec(`delete from kysely_migration where name > '0003'`)
  expect(await look()).toMatchObject({ status: 'warning' })
  database.exec(`insert into kysely_migration values ('9999-later', '2040-01-01')`)
  expect(await look()).toMatchObject({ status: 'error', said: { en: 'SQLite, of a newer Siroop' } })
  database.close()
})

test('[LOOK-1] backups that are off, missing, old or on the same disk are noted', async () => {
  expect(of(await examine(await configOf({ SIROOP_BACKUPS: 'off' }), probes), 'Backups')?.status).toBe('warning')
  const config = await configOf()
  await writeFile(databaseFile(config.dataFolder), '')
  const look = async () => of(await examine({ ...config, databaseUrl: null }, probes), 'Backups')
  expect(await look()).toMatchObject({ status: 'warning', said: { en: expect.stringContaining('none in') } })
  const folder = config.backupFolder ?? ''
  await mkdir(folder)
  await writeFile(join(folder, backupName('nightly', nowMs - 5 * 86_400_000)), '')
  expect(await look()).toMatchObject({ said: { en: 'the last one is of 2026-11-22 12:00 UTC' } })
  await writeFile(join(folder, backupName('nightly', nowMs - 3_600_000)), '')
  expect(await look()).toMatchObject({ status: 'warning', fix: { en: expect.stringContaining('same disk') } })
})

test('[LOOK-1] a file that is no house style is told, and a colour that is shown darker, each with what to do', async () => {
  const config = await configOf()
  const themes = join(config.dataFolder, 'themes')
  await mkdir(themes)
  const main = (colour: string) => `{"nl":{"button":{"primary":{"background-color":"${colour}"}}}}`
  await writeFile(join(themes, 'geel.json'), main('#ffdd00'))
  await writeFile(join(themes, 'oranje.json'), main('#d06a00'))
  const look = async (standard: string) => {
    const theme = { standard, folder: themes }
    return (await examine({ ...config, theme }, { ...probes, themes: () => lookAtThemes(theme) })).filter(
      ({ what }) => what.en === 'House style',
    )
  }
  const [now, refused, ...darkened] = await look('oranje')
  expect(now).toMatchObject({ status: 'ok', said: { en: 'oranje; to choose from: siroop, voorbeeld, oranje' } })
  expect(refused).toMatchObject({
    status: 'warning',
    said: { nl: expect.stringContaining('geel.json: De kleur #ffdd00 (hoofdknop) is te licht') },
    fix: { nl: expect.stringContaining('theme check BESTAND') },
  })
  expect(darkened.map(({ said }) => said.nl)).toEqual([
    expect.stringMatching(
      /^oranje\.json: hoofdknop: #d06a00 werd #\w+, want het contrast was 3,\d\d en is nu 4,6\d\.$/,
    ),
    expect.stringMatching(/^oranje\.json: links: #d06a00 werd /),
  ])
  const absent = await look('lint')
  expect(absent[0]?.said.en).toContain('siroop; to choose from')
  expect(absent.map(({ said }) => said.en)).toContain(
    'SIROOP_THEME names lint, which is not there. There are: siroop, voorbeeld, oranje.',
  )
})

test('[LOOK-3] what is said names the command as it is called there: by npm in a repository, by its own name elsewhere', () => {
  const said = 'Make one now: npm run siroop -- backup, or npm run --silent siroop -- demo --json'
  expect(inOwnName(said, { npm_lifecycle_event: 'siroop' })).toBe(said)
  expect(inOwnName(said, {})).toBe('Make one now: siroop backup, or siroop demo --json')
})

test.each([
  ['none', {}, 'warning'],
  ['behind a proxy that is not trusted', { SIROOP_PUBLIC_URL: 'https://s.example' }, 'warning'],
  ['behind a proxy', { SIROOP_PUBLIC_URL: 'https://s.example', SIROOP_TRUSTED_PROXIES: '1' }, 'ok'],
  ['without https', { SIROOP_PUBLIC_URL: 'http://s.example' }, 'warning'],
] as const)('[LOOK-1] an address %s', async (_name, environment, status) => {
  expect(of(await examine(await configOf(environment), probes), 'Address')?.status).toBe(status)
})

test('[LOOK-2] every setting is shown with where it comes from, a password never', async () => {
  const env = { PORT: '5000', DATABASE_URL: 'postgres://x:secret@h/d', SIROOP_SEAL_PASSPHRASE: 'secret', HOST: ' ' }
  const settings = shownSettings(env, settingDefaults())
  expect(settings).toContainEqual({ name: 'PORT', value: '5000', isSet: true })
  expect(settings).toContainEqual({ name: 'HOST', value: '0.0.0.0', isSet: false })
  expect(settings.map(({ name }) => name)).toContain('SIROOP_BACKUPS')
  const lines: string[] = []
  const terminal = { env: {}, folder: '', out: (line: string) => void lines.push(line), err: () => undefined }
  const findings = await examine(await configOf(), { ...probes, node: 'v18.0.0' })
  expect(doctorCommand([], terminal, { findings, settings })).toBe(1)
  expect(lines.join('\n')).toMatch(/MIS +Node +v18\.0\.0/)
  expect(doctorCommand(['--json', '--language', 'en'], terminal, { findings, settings })).toBe(1)
  expect(lines.join('\n')).not.toContain('secret')
})
