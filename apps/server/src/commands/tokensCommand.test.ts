import { expect, test } from 'vitest'
import { createAccounts } from '../accounts/accounts.js'
import { newId } from '../chance.js'
import { createConnectionDesk } from '../connections/connectionDesk.js'
import { createTokensHere } from '../connections/fromCommandLine.js'
import { createApiTokens } from '../connections/tokens.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { accountsAnswer, accountsQuestion } from './accountsCommand.js'
import { aTerminal } from './terminalTestData.js'
import { tokensCommands } from './tokensCommand.js'

async function start() {
  const storage = createMemoryStorage()
  const nowMs = () => Date.parse('2026-11-27T20:00:00Z')
  const tokens = createApiTokens({ storage, nowMs, newId })
  const quiet = { policy: null, look: () => undefined, told: () => undefined }
  const desk = createConnectionDesk({ storage, nowMs, newId, tokens, ...quiet })
  const commands = tokensCommands(createTokensHere(storage, desk))
  const account = await createAccounts(storage, nowMs).anyFacilitator()
  const { lines, terminal } = aTerminal()
  const say = async (...typed: readonly string[]) => {
    lines.length = 0
    const question = accountsQuestion(['tokens', ...typed])
    const [name = '', word = null] = question?.split(' ') ?? []
    const answer = await commands[name]?.(word)
    if (question === null || !answer?.ok) return { code: null, lines: [] }
    return { code: accountsAnswer(answer.value, question, { terminal, address: '' }), lines: [...lines] }
  }
  return { storage, tokens, account, say }
}

test('[API-10] on the command line a token is made and shown once, listed without its secret, and taken back', async () => {
  const { storage, tokens, say } = await start()
  expect((await say('list')).lines).toEqual(['There are no tokens.'])
  const made = await say('make', 'Dashboard gemeente', '--scopes', 'manifest,route', '--days', '30')
  expect(made).toMatchObject({ code: 0, lines: [expect.any(String), expect.stringMatching(/^siroop_[\w-]{43}$/)] })
  const token = made.lines[1] ?? ''
  expect(await tokens.find(token)).toMatchObject({ name: 'Dashboard gemeente', scopes: new Set(['manifest', 'route']) })
  const [row] = await storage.list('api_token', {})
  const listed = await say('list')
  expect(listed.lines.join()).toContain(`${row?.id}  Dashboard gemeente  manifest,route`)
  expect(listed.lines.join()).not.toContain(token)
  expect(await say('end', row?.id ?? '')).toMatchObject({ code: 0 })
  expect(await tokens.find(token)).toBeNull()
  expect(await say('end', 'abc')).toMatchObject({ code: 1 })
})

test('[API-10] with several Spaces one is asked for; what is not whole is no command', async () => {
  const { storage, account, say } = await start()
  await storage.transact([
    { kind: 'insert', table: 'space', row: { id: 'r2', name: 'Tweede', created_at_ms: 9 } },
    { kind: 'insert', table: 'member', row: { space: 'r2', account, role: 'administrator', since_ms: 1 } },
  ])
  const which = await say('make', 'x', '--scopes', 'shelf')
  expect(which).toMatchObject({ code: 1, lines: expect.arrayContaining(['  r2 Tweede']) })
  expect(await say('make', 'x', '--scopes', 'shelf', '--space', 'r2')).toMatchObject({ code: 0 })
  for (const typed of [
    ['make'],
    ['make', 'x'],
    ['make', 'x', '--scopes', 'alles'],
    ['make', 'x', '--scopes', 'shelf', '--days', '7'],
    ['end'],
    ['iets'],
  ])
    expect(accountsQuestion(['tokens', ...typed]), typed.join(' ')).toBeNull()
})
