import { type SpaceRole, spaceRoles } from '@siroop/domain'
import type { LocalCommands } from '../localCommands.js'
import type { AccountsHere, ListedAccount } from '../spaces/fromCommandLine.js'
import type { Terminal } from './terminal.js'
import { tokensAnswer, tokensQuestion } from './tokensCommand.js'

/** What a role is called on the command line: as on the screen, or as in the code. */
const roleWords: Readonly<Record<string, SpaceRole>> = {
  ...Object.fromEntries(spaceRoles.map((role) => [role.toLowerCase(), role])),
  beheerder: 'administrator',
  begeleider: 'facilitator',
  veranderteam: 'routeTeam',
}

/** How a running server is asked `accounts …`, `login-link [address]` and `tokens …`; null when that is not what was typed, or it is not whole. */
export function accountsQuestion([command, ...words]: readonly string[]): string | null {
  const [act, who = '', role = ''] = words
  if (command === 'login-link') return act === undefined || act.startsWith('-') ? 'login-link' : `login-link ${act}`
  if (command !== 'accounts') return tokensQuestion([command ?? '', ...words])
  if (act === 'list' || act === undefined) return 'accounts'
  const wanted = roleWords[role.toLowerCase()]
  return act === 'role' && who !== '' && wanted !== undefined ? `accounts-role ${wanted}:${who}` : null
}

/** Says what the server answered. The code is 1 when there is no such account. */
export function accountsAnswer(
  value: unknown,
  question: string,
  { terminal, address }: { terminal: Terminal; address: string },
): 0 | 1 {
  if (question.startsWith('tokens')) return tokensAnswer(value, question, terminal)
  const unknown = 'There is no such account. Say: npm run siroop -- accounts list'
  if (value === null || value === false) {
    terminal.err(unknown)
    return 1
  }
  if (typeof value === 'string') terminal.out(address + value)
  else if (question === 'accounts') for (const line of listed(value as readonly ListedAccount[])) terminal.out(line)
  else terminal.out('The role was changed.')
  return 0
}

function listed(accounts: readonly ListedAccount[]): readonly string[] {
  if (accounts.length === 0) return ['There are no accounts yet. The link of the first start makes one.']
  return accounts.map(({ id, name, email, spaces }) => {
    const roles = spaces.map((one) => `${one.role}${one.name === '' ? '' : ` in ${one.name}`}`).join(', ')
    return [email ?? id, name ?? '(no name)', roles || '(put out)'].join('  ')
  })
}

/** What the server answers such questions with. */
export const accountsCommands = (parts: {
  readonly here: AccountsHere
  readonly createLoginLink: (email: string | null) => Promise<string | null>
}): LocalCommands => ({
  accounts: async () => ({ ok: true, value: await parts.here.list() }),
  'accounts-role': async (word) => {
    const [role = '', who = ''] = (word ?? '').split(/:(.*)/s)
    const wanted = spaceRoles.find((one) => one === role)
    return { ok: true, value: wanted !== undefined && (await parts.here.setRole(who, wanted)) }
  },
  'login-link': async (email) => ({ ok: true, value: await parts.createLoginLink(email?.toLowerCase() ?? null) }),
})
