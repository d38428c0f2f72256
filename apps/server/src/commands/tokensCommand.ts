import { type ApiScope, apiScopes, tokenDays } from '@siroop/protocol'
import type { ListedToken, TokenProblem, TokensHere, TypedToken } from '../connections/fromCommandLine.js'
import type { LocalCommands } from '../localCommands.js'
import { asWord, type Terminal, textOfWord } from './terminal.js'

/** How a running server is asked `tokens …`; null when that is not what was typed, or it is not whole. */
export function tokensQuestion([command, act, ...words]: readonly string[]): string | null {
  if (command !== 'tokens') return null
  if (act === undefined || act === 'list') return 'tokens'
  if (act === 'end') return /^[a-z0-9]{1,64}$/.test(words[0] ?? '') ? `tokens-end ${words[0]}` : null
  if (act !== 'make') return null
  const option = (name: string) => words[words.indexOf(name) + 1]
  const given = (name: string) => (words.includes(name) ? (option(name) ?? '') : null)
  const [name = ''] = words
  const scopes = (given('--scopes') ?? '').split(',').filter((one): one is ApiScope => isScope(one))
  const days = Number(given('--days') ?? 90)
  if (name === '' || name.startsWith('-') || scopes.length === 0 || !tokenDays.some((one) => one === days)) return null
  const typed: TypedToken = { name, scopes, days, space: given('--space') }
  return `tokens-make ${asWord(JSON.stringify(typed))}`
}
const isScope = (text: string): boolean => (apiScopes as readonly string[]).includes(text)

const problems: Record<TokenProblem, string> = {
  'which-space': 'There is more than one Space, or none with that id. Add --space and one of these:',
  'no-administrator': 'Nobody looks after that Space. Say: npm run siroop -- accounts list',
  'not-made': 'The token was not made: its name is not right, or there are too many tokens already.',
}

/** Says what the server answered. The code is 1 when it did not succeed. */
export function tokensAnswer(value: unknown, question: string, terminal: Terminal): 0 | 1 {
  if (question === 'tokens') {
    const tokens = value as readonly ListedToken[]
    for (const line of tokens.length === 0 ? ['There are no tokens.'] : tokens.map(lineOf)) terminal.out(line)
    return 0
  }
  if (question.startsWith('tokens-end')) {
    if (value === true) terminal.out('The token was taken back. Nothing is read with it any more.')
    else terminal.err('There is no such token. Say: npm run siroop -- tokens list')
    return value === true ? 0 : 1
  }
  const made = value as Awaited<ReturnType<TokensHere['make']>>
  if ('token' in made) {
    terminal.err('Keep it now: it is not shown again.')
    terminal.out(made.token)
    return 0
  }
  terminal.err(problems[made.problem])
  if (made.problem === 'which-space') for (const space of made.spaces) terminal.err(`  ${space}`)
  return 1
}

const lineOf = ({ id, name, space, scopes, expiresAt, usedAt, ended }: ListedToken): string =>
  [
    id,
    name,
    scopes.join(','),
    `in ${space}`,
    ended ? 'taken back' : `until ${expiresAt}`,
    usedAt === null ? 'not used' : `used ${usedAt}`,
  ].join('  ')

/** What the server answers such questions with. */
export const tokensCommands = (here: TokensHere): LocalCommands => ({
  tokens: async () => ({ ok: true, value: await here.list() }),
  'tokens-make': async (word) => {
    const typed = JSON.parse(textOfWord(word)) as TypedToken
    return { ok: true, value: await here.make(typed) }
  },
  'tokens-end': async (token) => ({ ok: true, value: await here.end(token ?? '') }),
})
