import type { Bilingual } from '@siroop/protocol'
import type { Finding } from '../doctor/finding.js'
import { answerLanguage, type Terminal } from './terminal.js'

/** A setting, what it is now, and whether somebody set it. Secrets are never among what is shown. */
export interface ShownSetting {
  readonly name: string
  readonly value: string
  readonly isSet: boolean
}

/** What holds a password or is one: of these only whether they are set is shown. */
const secrets = new Set([
  'DATABASE_URL',
  'REDIS_URL',
  'SIROOP_SEAL_PASSPHRASE',
  'SIROOP_SMTP_URL',
  'SIROOP_OIDC_CLIENT_SECRET',
])

/** Every setting by name, with its value or its default. */
export function shownSettings(
  env: Readonly<Record<string, string | undefined>>,
  defaults: Readonly<Record<string, string>>,
): readonly ShownSetting[] {
  return Object.entries(defaults).map(([name, standard]) => {
    const given = env[name]?.trim()
    if (given === undefined || given === '') return { name, value: standard, isSet: false }
    return { name, value: secrets.has(name) ? '***' : given, isSet: true }
  })
}

/** `doctor`: how everything is, what to do about it, and every setting. The code is 1 when something does not work. */
export function doctorCommand(
  options: readonly string[],
  terminal: Terminal,
  { findings, settings }: { readonly findings: readonly Finding[]; readonly settings: readonly ShownSetting[] },
): 0 | 1 {
  const language = answerLanguage(options, terminal.env)
  const code = findings.some(({ status }) => status === 'error') ? 1 : 0
  if (options.includes('--json')) {
    const said = findings.map(({ what, status, said, fix }) => ({
      what: what[language],
      status,
      said: said[language],
      ...(fix && { fix: fix[language] }),
    }))
    terminal.out(JSON.stringify({ findings: said, settings }, null, 2))
    return code
  }
  const width = Math.max(...findings.map(({ what }) => what[language].length))
  for (const { what, status, said, fix } of findings) {
    terminal.out(`${marks[status][language].padEnd(10)} ${what[language].padEnd(width)}  ${said[language]}`)
    if (fix !== undefined) terminal.out(`${' '.repeat(11 + width)}  → ${fix[language]}`)
  }
  terminal.out('')
  const names = Math.max(...settings.map(({ name }) => name.length))
  for (const { name, value, isSet } of settings)
    terminal.out(`${name.padEnd(names)}  ${value}  (${(isSet ? words.set : words.standard)[language]})`)
  return code
}

const marks: Readonly<Record<Finding['status'], Bilingual>> = {
  ok: { nl: 'goed', en: 'ok' },
  warning: { nl: 'let op', en: 'note' },
  error: { nl: 'MIS', en: 'WRONG' },
}
const words = {
  set: { nl: 'omgeving', en: 'environment' },
  standard: { nl: 'standaard', en: 'default' },
} as const satisfies Record<string, Bilingual>
