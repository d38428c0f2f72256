import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkMailAddress, err, normalise, ok, type Result } from '@siroop/domain'
import { z } from 'zod'
import { type HookPolicy, hookSetting } from './connections/hookAddress.js'

/** What the environment decides, but for the browser of the PDF, which `export/` looks for. Made once, at start. */
export interface Config {
  /** 0 asks the system for a free port (tests). */
  readonly port: number
  readonly host: string
  /** Folder of the embedded database, absolute; with a server database only for what belongs to this one server. */
  readonly dataFolder: string
  /** Address of a PostgreSQL that servers share, with its password: never to be logged. Null: the embedded database. */
  readonly databaseUrl: string | null
  /** Address of the Redis by which servers on one database hear of each other's news: never to be logged. */
  readonly redisUrl: string | null
  /** Folder of the backups of every night and before an upgrade, absolute. Null: none are made by themselves. */
  readonly backupFolder: string | null
  /** Without a slash at the end. Null: links are made from this machine's own address and no address is printed on paper. */
  readonly publicUrl: string | null
  /** Name of the house style of this installation, and the folder of house styles that the operator put there, absolute. */
  readonly theme: { readonly standard: string; readonly folder: string }
  /** Files of the certificate and its key; null is plain http. */
  readonly https: { readonly certFile: string; readonly keyFile: string } | null
  /** Behind a proxy that sets X-Forwarded-For: how many proxies to trust. */
  readonly trustedProxies: number
  /** Where somebody who found a weakness writes, as a URI; null: this server has no security.txt. */
  readonly securityContact: string | null
  /** What the accessibility statement says of this server: its status, where problems are reported, the report of an inspection. */
  readonly accessibility: {
    readonly status: 'A' | 'B' | 'C'
    readonly contact: string | null
    readonly report: string | null
  }
  /** Who is responsible for the personal data on this server, and where they are asked, as a URI; null: not said. */
  readonly responsible: { readonly name: string | null; readonly contact: string | null }
  /** Opens the key of the seal: never to be logged. Null: the key is kept unencrypted. */
  readonly sealPassphrase: string | null
  /** Address of an RFC 3161 server that proves when a file was sealed; null: the seal has our own time only. */
  readonly timestampUrl: string | null
  /** The sign-on of an organisation (OpenID Connect), with its secret: never to be logged. Null: there is none. */
  readonly signOn: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null
  /** The server that takes mail, with its password: never to be logged; and who it is from. Null: mail stays in the outbox. */
  readonly mail: { readonly smtpUrl: string; readonly from: MailSender } | null
  /** Where numbers for Prometheus are asked; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null
  /** Where messages to other programs may go. Null: nowhere, and no request ever leaves for them. */
  readonly hookPolicy: HookPolicy | null
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}
/** Who mail is from, as it stands above it. */
export interface MailSender {
  readonly name: string
  readonly address: string
}
/** One setting that is wrong, in plain words. */
export interface ConfigProblem {
  readonly name: string
  readonly message: string
}

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a whole number from 0 to 65535')
const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const
const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const setting = <T extends z.ZodType>(shape: T) => z.preprocess(empty, shape)

const contactSetting = () =>
  setting(
    z
      .string()
      .transform(readContact)
      .refine((uri) => uri !== null, 'must be a mail address, or an address that begins with https://')
      .optional(),
  )

const shape = z.object({
  PORT: setting(port.default(4600)),
  HOST: setting(z.string().max(255).default('0.0.0.0')),
  SIROOP_DATA: setting(z.string().default('./data')),
  SIROOP_BACKUPS: setting(z.string().trim().optional()),
  DATABASE_URL: setting(
    z
      .string()
      .refine(isUrl('postgres:', 'postgresql:'), 'must be an address like postgres://siroop@localhost:5432/siroop')
      .optional(),
  ),
  REDIS_URL: setting(
    z.string().refine(isUrl('redis:', 'rediss:'), 'must be an address like redis://localhost:6379').optional(),
  ),
  SIROOP_PUBLIC_URL: setting(
    z
      .string()
      .refine(isOrigin, 'must be an address like https://siroop.example.nl, without a path')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
  ),
  SIROOP_THEME: setting(z.string().trim().toLowerCase().default('siroop')),
  SIROOP_THEMES: setting(z.string().trim().optional()),
  SIROOP_HTTPS_CERT: setting(z.string().refine(existsSync, 'names a file that is not there').optional()),
  SIROOP_HTTPS_KEY: setting(z.string().refine(existsSync, 'names a file that is not there').optional()),
  SIROOP_TRUSTED_PROXIES: setting(
    z.string().regex(/^\d$/, 'must be the number of proxies in front of Siroop, 0 to 9').transform(Number).default(0),
  ),
  SIROOP_SECURITY_CONTACT: contactSetting(),
  SIROOP_RESPONSIBLE: setting(z.string().trim().max(300).optional()),
  SIROOP_PRIVACY_CONTACT: contactSetting(),
  SIROOP_ACCESSIBILITY_CONTACT: contactSetting(),
  SIROOP_ACCESSIBILITY_STATUS: setting(z.enum(['A', 'B', 'C'], 'must be A, B or C').default('C')),
  SIROOP_ACCESSIBILITY_REPORT: setting(
    z.string().trim().refine(isUrl('https:'), 'must be an address that begins with https://').optional(),
  ),
  SIROOP_SEAL_PASSPHRASE: setting(z.string().optional()),
  SIROOP_TIMESTAMP_URL: setting(
    z
      .string()
      .refine(isUrl('http:', 'https:'), 'must be an address like https://tijdstempel.example.nl/tsr')
      .optional(),
  ),
  SIROOP_SMTP_URL: setting(
    z
      .string()
      .refine(isUrl('smtp:', 'smtps:'), 'must be an address like smtps://name:password@smtp.example.nl')
      .optional(),
  ),
  SIROOP_MAIL_FROM: setting(
    z
      .string()
      .transform(readSender)
      .refine((sender) => sender !== null, 'must be an address like Siroop <siroop@example.nl>')
      .optional(),
  ),
  SIROOP_OIDC_ISSUER: setting(
    z.string().refine(isIssuer, 'must be an address like https://inloggen.example.nl/realms/gemeente').optional(),
  ),
  SIROOP_OIDC_CLIENT_ID: setting(z.string().trim().optional()),
  SIROOP_OIDC_CLIENT_SECRET: setting(z.string().trim().optional()),
  SIROOP_METRICS: setting(
    z
      .string()
      .transform(readMetrics)
      .refine((at) => at !== null, 'must be a port, or an address like 10.0.0.5:9464')
      .optional(),
  ),
  SIROOP_WEBHOOKS: setting(hookSetting.optional()),
  LOG_LEVEL: setting(z.enum(levels, `must be one of ${levels.join(', ')}`).default('info')),
})

/** Every setting that is read here with its default in words; `–` is none. */
export function settingDefaults(): Readonly<Record<string, string>> {
  const standard: Readonly<Record<string, unknown>> = shape.parse({})
  return Object.fromEntries(Object.keys(shape.shape).map((name) => [name, String(standard[name] ?? '–')]))
}

/** Reads the environment. Returns the configuration, or every problem at once. Refuses nothing that it does not know. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
): Result<Config, readonly ConfigProblem[]> {
  const read = shape.safeParse(environment)
  const problems: ConfigProblem[] = read.success
    ? []
    : read.error.issues.map((issue) => ({ name: String(issue.path[0]), message: issue.message }))
  const cert = environment.SIROOP_HTTPS_CERT?.trim()
  const key = environment.SIROOP_HTTPS_KEY?.trim()
  if (Boolean(cert) !== Boolean(key))
    problems.push({
      name: cert ? 'SIROOP_HTTPS_KEY' : 'SIROOP_HTTPS_CERT',
      message: 'is missing: a certificate and its key come together',
    })
  if (environment.REDIS_URL?.trim() && !environment.DATABASE_URL?.trim())
    problems.push({
      name: 'DATABASE_URL',
      message: 'is missing: REDIS_URL is for servers that share a PostgreSQL database',
    })
  const smtp = environment.SIROOP_SMTP_URL?.trim()
  const from = environment.SIROOP_MAIL_FROM?.trim()
  if (Boolean(smtp) !== Boolean(from))
    problems.push({
      name: smtp ? 'SIROOP_MAIL_FROM' : 'SIROOP_SMTP_URL',
      message: 'is missing: a mail server and the address that mail is from come together',
    })
  if (
    /^[AB]$/.test(environment.SIROOP_ACCESSIBILITY_STATUS?.trim() ?? '') &&
    !environment.SIROOP_ACCESSIBILITY_REPORT?.trim()
  )
    problems.push({
      name: 'SIROOP_ACCESSIBILITY_REPORT',
      message: 'is missing: a status of A or B says that somebody inspected it, and where the report is',
    })
  problems.push(...signOnProblems(environment))
  if (!read.success || problems.length > 0) return err(problems)
  const values = read.data
  const dataFolder = resolve(folder, values.SIROOP_DATA)
  const backups = values.SIROOP_BACKUPS
  return ok({
    port: values.PORT,
    host: values.HOST,
    dataFolder,
    backupFolder: backups === 'off' ? null : backups ? resolve(folder, backups) : join(dataFolder, 'backups'),
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    publicUrl: values.SIROOP_PUBLIC_URL ?? null,
    theme: {
      standard: values.SIROOP_THEME,
      folder: values.SIROOP_THEMES ? resolve(folder, values.SIROOP_THEMES) : join(dataFolder, 'themes'),
    },
    https:
      values.SIROOP_HTTPS_CERT !== undefined && values.SIROOP_HTTPS_KEY !== undefined
        ? { certFile: values.SIROOP_HTTPS_CERT, keyFile: values.SIROOP_HTTPS_KEY }
        : null,
    trustedProxies: values.SIROOP_TRUSTED_PROXIES,
    securityContact: values.SIROOP_SECURITY_CONTACT ?? null,
    accessibility: {
      status: values.SIROOP_ACCESSIBILITY_STATUS,
      contact: values.SIROOP_ACCESSIBILITY_CONTACT ?? null,
      report: values.SIROOP_ACCESSIBILITY_REPORT ?? null,
    },
    responsible: { name: values.SIROOP_RESPONSIBLE ?? null, contact: values.SIROOP_PRIVACY_CONTACT ?? null },
    sealPassphrase: values.SIROOP_SEAL_PASSPHRASE ?? null,
    timestampUrl: values.SIROOP_TIMESTAMP_URL ?? null,
    mail:
      values.SIROOP_SMTP_URL !== undefined && values.SIROOP_MAIL_FROM
        ? { smtpUrl: values.SIROOP_SMTP_URL.trim(), from: values.SIROOP_MAIL_FROM }
        : null,
    signOn:
      values.SIROOP_OIDC_ISSUER && values.SIROOP_OIDC_CLIENT_ID && values.SIROOP_OIDC_CLIENT_SECRET
        ? {
            issuer: values.SIROOP_OIDC_ISSUER.trim(),
            clientId: values.SIROOP_OIDC_CLIENT_ID,
            clientSecret: values.SIROOP_OIDC_CLIENT_SECRET,
          }
        : null,
    metrics: values.SIROOP_METRICS ?? null,
    hookPolicy: values.SIROOP_WEBHOOKS ?? null,
    logLevel: values.LOG_LEVEL,
  })
}

/** The three settings of the sign-on come together, and with the public address: the provider sends people back to it. */
function signOnProblems(environment: Readonly<Record<string, string | undefined>>): readonly ConfigProblem[] {
  const names = ['SIROOP_OIDC_ISSUER', 'SIROOP_OIDC_CLIENT_ID', 'SIROOP_OIDC_CLIENT_SECRET', 'SIROOP_PUBLIC_URL']
  const isSet = (name: string) => Boolean(environment[name]?.trim())
  if (!names.slice(0, 3).some(isSet)) return []
  const message = 'is missing: a sign-on needs its issuer, client id, client secret, and SIROOP_PUBLIC_URL'
  return names.filter((name) => !isSet(name)).map((name) => ({ name, message }))
}

/** Over plain http only on this machine itself. */
function isIssuer(text: string): boolean {
  if (isUrl('https:')(text)) return true
  return isUrl('http:')(text) && ['localhost', '127.0.0.1'].includes(new URL(text.trim()).hostname)
}

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text)
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.pathname === '/' && url.search === ''
  } catch {
    // Not a URL at all: the refusal says what one looks like.
    return false
  }
}

/** A port of this machine only, or of an address of it. */
function readMetrics(text: string): Config['metrics'] {
  const [, host = '127.0.0.1', port] = /^(?:([\w.:[\]-]+):)?(\d{1,5})$/.exec(text.trim()) ?? []
  return port === undefined || Number(port) > 65_535 ? null : { host, port: Number(port) }
}

/** `Name <address>`, or an address alone; null is neither. */
function readSender(text: string): MailSender | null {
  const [, name = '', inside] = /^([^<>]*)<([^<>]+)>$/.exec(text.trim()) ?? []
  const address = checkMailAddress(inside ?? text)
  return address.ok ? { name: normalise(name.replace(/["\r\n]/g, '')), address: address.value } : null
}

/** A mail address or web address as a URI (RFC 9116, Contact); null is neither. */
function readContact(text: string): string | null {
  const contact = text.trim()
  if (/^https:\/\/[^\s]+$/.test(contact) && URL.canParse(contact)) return contact
  const address = checkMailAddress(contact.replace(/^mailto:/, ''))
  return address.ok ? `mailto:${address.value}` : null
}

/** Is it a URL of one of these schemes? Said of addresses that may hold a password: the refusal does not repeat them. */
function isUrl(...schemes: readonly string[]): (text: string) => boolean {
  return (text) => {
    try {
      return schemes.includes(new URL(text.trim()).protocol)
    } catch {
      // Not a URL at all: the refusal says what one looks like.
      return false
    }
  }
}
