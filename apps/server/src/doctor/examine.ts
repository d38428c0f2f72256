import { accessSync, constants, existsSync } from 'node:fs'
import { readdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Bilingual } from '@siroop/protocol'
import { backupTime } from '../backup/rotation.js'
import type { Config } from '../config.js'
import { latestLevel } from '../storage/migrations.js'
import { databaseFile, openMoment } from '../storage/moment/moment.js'
import type { Finding } from './finding.js'
import { type LookedThemes, themesOf } from './themesOf.js'

/** What is asked of other parts of the server; they say how they are in words of their own. */
export interface Probes {
  readonly node: string
  readonly nowMs: number
  readonly isRunning: () => Promise<boolean>
  readonly browser: () => Promise<{ readonly status: Finding['status']; readonly detail: string }>
  readonly seal: () => Promise<{ readonly status: Finding['status']; readonly detail: Bilingual }>
  /** Does the mail server answer, and does it let us in? */
  readonly mailAnswers: () => Promise<boolean>
  readonly themes: () => Promise<LookedThemes>
  /** Does the sign-on of the organisation answer, as what it is set to be? */
  readonly signOnAnswers: () => Promise<boolean>
}

/** Looks at everything that Siroop needs, changes nothing, and says how it is. Nothing said holds a password or a name. */
export async function examine(config: Config, probes: Probes): Promise<readonly Finding[]> {
  return [
    nodeOf(probes.node),
    await folderOf(config.dataFolder),
    await databaseOf(config),
    await runningOf(config, probes),
    await backupsOf(config, probes.nowMs),
    await sealOf(config, probes),
    await browserOf(probes),
    await mailOf(config, probes),
    ...(await signOnOf(config, probes)),
    ...themesOf(config.theme.standard, await probes.themes()),
    addressOf(config),
  ]
}

const both = (text: string): Bilingual => ({ nl: text, en: text })

function nodeOf(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const what = both('Node')
  if (major < 20 || (major === 20 && minor < 19))
    return {
      what,
      status: 'error',
      said: both(version),
      fix: { nl: 'Siroop heeft Node 20.19 of nieuwer nodig.', en: 'Siroop needs Node 20.19 or newer.' },
    }
  if (major >= 24) return { what, status: 'ok', said: both(version) }
  return {
    what,
    status: 'ok',
    said: { nl: `${version}; voor een server raden wij 24 aan`, en: `${version}; for a server we advise 24` },
  }
}

/** Room below which it warns, and below which a meeting may not fit any more. */
const warnBytes = 2_000_000_000
const leastBytes = 200_000_000

async function folderOf(dataFolder: string): Promise<Finding> {
  const what: Bilingual = { nl: 'Map van de gegevens', en: 'Folder of the data' }
  const there = existsSync(dataFolder) ? dataFolder : dirname(dataFolder)
  try {
    accessSync(there, constants.W_OK)
  } catch {
    const fix: Bilingual = {
      nl: 'Geef de gebruiker van Siroop het recht om hier te schrijven, of kies een andere map met SIROOP_DATA.',
      en: 'Let the user of Siroop write here, or choose another folder with SIROOP_DATA.',
    }
    return {
      what,
      status: 'error',
      said: { nl: `${there} is niet te schrijven`, en: `${there} cannot be written` },
      fix,
    }
  }
  const { bavail, bsize } = await statfs(there)
  const free = bavail * bsize
  const said: Bilingual = {
    nl: `${dataFolder}, ${gigabytes(free)} vrij`,
    en: `${dataFolder}, ${gigabytes(free)} free`,
  }
  if (free >= warnBytes) return { what, status: 'ok', said }
  const fix: Bilingual = { nl: 'Maak ruimte op deze schijf.', en: 'Make room on this disk.' }
  return { what, status: free < leastBytes ? 'error' : 'warning', said, fix }
}
const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`

async function databaseOf(config: Config): Promise<Finding> {
  const kind = config.databaseUrl === null ? 'SQLite' : 'PostgreSQL'
  const what: Bilingual = { nl: 'Database', en: 'Database' }
  const moment = await openMoment(config)
  if (!moment.ok)
    return {
      what,
      status: 'error',
      said: both(`${kind}: ${moment.error}`),
      fix: {
        nl: 'Kijk DATABASE_URL na: draait de server, en kloppen naam, wachtwoord en database?',
        en: 'Look at DATABASE_URL: does the server run, and are name, password and database right?',
      },
    }
  if (moment.value === null)
    return { what, status: 'ok', said: { nl: `${kind}, nog leeg`, en: `${kind}, still empty` } }
  const { level } = moment.value
  await moment.value.close()
  if (level.some((name) => !latestLevel.includes(name)))
    return {
      what,
      status: 'error',
      said: { nl: `${kind}, van een nieuwere Siroop`, en: `${kind}, of a newer Siroop` },
      fix: { nl: 'Start die versie, of zet een back-up terug.', en: 'Start that version, or put back a backup.' },
    }
  const coming = latestLevel.length - level.length
  if (coming === 0)
    return { what, status: 'ok', said: { nl: `${kind}, van deze versie`, en: `${kind}, of this version` } }
  return {
    what,
    status: 'warning',
    said: { nl: `${kind}, ${coming} wijzigingen te gaan`, en: `${kind}, ${coming} changes to come` },
    fix: {
      nl: 'Een start brengt ze aan, na een back-up; of zeg: npm run siroop -- upgrade',
      en: 'A start makes them, after a backup; or say: npm run siroop -- upgrade',
    },
  }
}

async function runningOf({ port }: Config, { isRunning }: Probes): Promise<Finding> {
  const what: Bilingual = { nl: 'Siroop', en: 'Siroop' }
  return (await isRunning())
    ? { what, status: 'ok', said: { nl: `draait, op poort ${port}`, en: `runs, on port ${port}` } }
    : { what, status: 'ok', said: { nl: 'draait niet op deze gegevens', en: 'does not run on this data' } }
}

const twoDaysMs = 48 * 3_600_000

async function backupsOf({ backupFolder, dataFolder }: Config, nowMs: number): Promise<Finding> {
  const what: Bilingual = { nl: 'Back-ups', en: 'Backups' }
  if (backupFolder === null)
    return {
      what,
      status: 'warning',
      said: { nl: 'uit (SIROOP_BACKUPS=off)', en: 'off (SIROOP_BACKUPS=off)' },
      fix: { nl: 'Zorg dat iets anders ze maakt.', en: 'See that something else makes them.' },
    }
  const times = (await readdir(backupFolder).catch(() => [])).flatMap((name) => backupTime(name)?.atMs ?? [])
  const isEmpty = !existsSync(databaseFile(dataFolder)) && times.length === 0
  if (isEmpty) return { what, status: 'ok', said: { nl: 'nog niets te bewaren', en: 'nothing to keep yet' } }
  const newestMs = Math.max(...times)
  if (times.length === 0 || nowMs - newestMs > twoDaysMs)
    return {
      what,
      status: 'warning',
      said:
        times.length === 0
          ? { nl: `geen in ${backupFolder}`, en: `none in ${backupFolder}` }
          : { nl: `de laatste is van ${dayOf(newestMs)}`, en: `the last one is of ${dayOf(newestMs)}` },
      fix: { nl: 'Maak er nu een: npm run siroop -- backup', en: 'Make one now: npm run siroop -- backup' },
    }
  const said: Bilingual = {
    nl: `${times.length}, de laatste van ${dayOf(newestMs)}, in ${backupFolder}`,
    en: `${times.length}, the last one of ${dayOf(newestMs)}, in ${backupFolder}`,
  }
  if ((await stat(backupFolder)).dev !== (await stat(dataFolder)).dev) return { what, status: 'ok', said }
  return {
    what,
    status: 'warning',
    said,
    fix: {
      nl: 'Zij staan op dezelfde schijf als de gegevens. Kies een andere met SIROOP_BACKUPS, of bewaar elders een kopie.',
      en: 'They are on the same disk as the data. Choose another one with SIROOP_BACKUPS, or keep a copy elsewhere.',
    },
  }
}
const dayOf = (ms: number) => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`

async function sealOf({ dataFolder }: Config, { seal }: Probes): Promise<Finding> {
  const what: Bilingual = { nl: 'Zegel', en: 'Seal' }
  // Asking for the key would make one: looking changes nothing.
  if (!existsSync(join(dataFolder, 'seal', 'seal.pem')))
    return { what, status: 'ok', said: { nl: 'wordt bij de eerste start gemaakt', en: 'is made at the first start' } }
  const { status, detail } = await seal()
  return { what, status, said: detail }
}

async function browserOf({ browser }: Probes): Promise<Finding> {
  const { status, detail } = await browser()
  const what: Bilingual = { nl: 'Browser voor PDF’s', en: 'Browser for PDFs' }
  if (status === 'ok') return { what, status, said: both(detail) }
  const fix: Bilingual = {
    nl: 'Op Debian: sudo apt-get install chromium-headless-shell. Elders: PUPPETEER_EXECUTABLE_PATH.',
    en: 'On Debian: sudo apt-get install chromium-headless-shell. Elsewhere: PUPPETEER_EXECUTABLE_PATH.',
  }
  return { what, status, said: both(detail), fix }
}

async function mailOf({ mail }: Config, { mailAnswers }: Probes): Promise<Finding> {
  const what: Bilingual = { nl: 'Mail', en: 'Mail' }
  if (mail === null)
    return {
      what,
      status: 'ok',
      said: {
        nl: 'geen server: elke mail wacht op een pagina, om zelf te versturen',
        en: 'no server: each mail waits on a page, to be sent by hand',
      },
    }
  if (await mailAnswers()) return { what, status: 'ok', said: { nl: 'de server antwoordt', en: 'the server answers' } }
  return {
    what,
    status: 'error',
    said: {
      nl: 'de server antwoordt niet, of laat ons niet binnen',
      en: 'the server does not answer, or does not let us in',
    },
    fix: { nl: 'Kijk SIROOP_SMTP_URL na.', en: 'Look at SIROOP_SMTP_URL.' },
  }
}

/** Said only where one is set: most have none. */
async function signOnOf({ signOn }: Config, { signOnAnswers }: Probes): Promise<readonly Finding[]> {
  if (signOn === null) return []
  const what: Bilingual = { nl: 'Inlogdienst', en: 'Sign-on' }
  if (await signOnAnswers()) return [{ what, status: 'ok', said: both(new URL(signOn.issuer).host) }]
  const said: Bilingual = { nl: 'de inlogdienst antwoordt niet', en: 'the sign-on does not answer' }
  const fix: Bilingual = {
    nl: 'Kijk SIROOP_OIDC_ISSUER na. Inloggen kan intussen met een link: npm run siroop -- login-link',
    en: 'Look at SIROOP_OIDC_ISSUER. Meanwhile a link signs in: npm run siroop -- login-link',
  }
  return [{ what, status: 'warning', said, fix }]
}

function addressOf({ publicUrl, https, trustedProxies }: Config): Finding {
  const what: Bilingual = { nl: 'Adres', en: 'Address' }
  if (publicUrl === null)
    return {
      what,
      status: 'warning',
      said: {
        nl: 'geen openbaar adres: er komt geen adres op papier',
        en: 'no public address: none is printed on paper',
      },
      fix: {
        nl: 'Zet SIROOP_PUBLIC_URL, behalve op een laptop met een eigen netwerk.',
        en: 'Set SIROOP_PUBLIC_URL, except on a laptop with a network of its own.',
      },
    }
  if (publicUrl.startsWith('https:') && https === null && trustedProxies === 0)
    return {
      what,
      status: 'warning',
      said: both(publicUrl),
      fix: {
        nl: 'Staat er een proxy voor? Zet dan SIROOP_TRUSTED_PROXIES=1: anders lijken alle bezoekers één bezoeker.',
        en: 'Is there a proxy in front? Then set SIROOP_TRUSTED_PROXIES=1: else all visitors look like one visitor.',
      },
    }
  if (publicUrl.startsWith('https:')) return { what, status: 'ok', said: both(publicUrl) }
  return {
    what,
    status: 'warning',
    said: both(publicUrl),
    fix: {
      nl: 'Zonder https blijft de pagina op een telefoon niet bewaard en niet wakker. Zet er een certificaat of proxy voor.',
      en: 'Without https a page on a phone is not kept and does not stay awake. Put a certificate or a proxy in front.',
    },
  }
}
