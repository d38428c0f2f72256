import { cookieName } from '../accounts/logins.js'
import { type CaughtMail, type MailCatcher, startMailCatcher } from '../mail/catcherTestData.js'
import { createSmtp } from '../mail/smtp.js'
import { startTestApp, type TestApp } from '../testApp.js'

/** A server with accounts, a clock that is set by hand, and a mail server when it is wanted. */
export interface AccountsTable {
  readonly server: TestApp
  readonly clock: { nowMs: number }
  readonly mail: MailCatcher
  /** Uses the one-time link of a path or a mail; gives the Cookie header, or the error. */
  open(link: string, cookie?: string): Promise<string>
  /** Posts as who holds the cookie. */
  act(cookie: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>
  read<T>(cookie: string, path: string): Promise<T>
  /** Id of the first Space of who holds the cookie. */
  spaceOf(cookie: string): Promise<string>
  /** Invites a colleague by hand and lets them in; gives their Cookie header. */
  colleague(boss: string, role: 'administrator' | 'facilitator' | 'routeTeam', name: string): Promise<string>
  close(): Promise<void>
}

export async function openAccounts({
  sendsMail = false,
  environment = {},
}: {
  readonly sendsMail?: boolean
  readonly environment?: Readonly<Record<string, string>>
} = {}): Promise<AccountsTable> {
  const clock = { nowMs: Date.parse('2026-11-27T10:00:00Z') }
  const mail = await startMailCatcher()
  const from = { name: 'Siroop', address: 'siroop@polderrand.example' }
  const carrier = sendsMail ? createSmtp({ smtpUrl: mail.url, from }) : null
  const server = await startTestApp({ carrier, nowMs: () => clock.nowMs, environment })
  const table: Omit<AccountsTable, 'colleague' | 'spaceOf' | 'close'> = {
    server,
    clock,
    mail,
    open: async (link, cookie) => {
      const secret = link.split('#')[1] ?? ''
      const answer = await server.post('/api/start', { secret }, cookie === undefined ? {} : { cookie })
      const set = answer.headers.get('set-cookie')
      return set === null ? String(answer.body.error) : (set.split(';')[0] ?? '')
    },
    act: async (cookie, path, body = {}) => server.post(path, body, { cookie }),
    read: async <T>(cookie: string, path: string) => (await (await server.get(path, { cookie })).json()) as T,
  }
  const spaceOf = async (cookie: string) => (await table.read<{ id: string }[]>(cookie, '/api/spaces'))[0]?.id ?? ''
  return {
    ...table,
    spaceOf,
    colleague: async (boss, role, name) => {
      const email = `${name.toLowerCase()}@polderrand.example`
      const asked = await table.act(boss, `/api/spaces/${await spaceOf(boss)}/colleagues`, {
        name,
        email,
        role,
        locale: 'nl',
      })
      return table.open(String(asked.body.path))
    },
    close: async () => {
      await server.app.close()
      await mail.close()
    },
  }
}

/** The link in a mail. */
export const linkIn = ({ mail }: CaughtMail): string => /\/start#[\w-]+/.exec(mail.text ?? '')?.[0] ?? ''
/** Is this a cookie that signs in, and no error? */
export const isCookie = (answer: string): boolean => answer.startsWith(`${cookieName}=`)
