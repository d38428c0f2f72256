import { expect, test } from 'vitest'
import { createAccounts } from '../accounts/accounts.js'
import { createAccountsHere } from '../spaces/fromCommandLine.js'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { accountsAnswer, accountsCommands, accountsQuestion } from './accountsCommand.js'
import { aTerminal } from './terminalTestData.js'

const start = () => {
  const storage = createMemoryStorage()
  const accounts = createAccounts(storage, () => 1_000)
  const commands = accountsCommands({ here: createAccountsHere(storage), createLoginLink: accounts.createLoginLink })
  const { lines, terminal } = aTerminal()
  /** As it is typed behind `npm run siroop --`; gives the code and what was printed. */
  const say = async (typed: string) => {
    lines.length = 0
    const question = accountsQuestion(typed.split(' '))
    const [name = '', word = null] = question?.split(' ') ?? []
    const answer = await commands[name]?.(word)
    if (question === null || !answer?.ok) return { code: null, lines: [] }
    const code = accountsAnswer(answer.value, question, { terminal, address: 'http://localhost:4600' })
    return { code, lines: [...lines] }
  }
  return { storage, accounts, say }
}

test('[ACC-19] from the command line somebody gets in by address, and a role is given back, with no mail and no sign-on', async () => {
  const { storage, accounts, say } = start()
  expect((await say('accounts list')).lines).toEqual([
    'There are no accounts yet. The link of the first start makes one.',
  ])
  const id = await accounts.anyFacilitator()
  const set = { email: 'noor@polderrand.example', name: 'Noor' }
  await storage.transact([{ kind: 'patch', table: 'facilitator', where: { id }, set }])
  const link = await say('login-link Noor@Polderrand.example')
  expect(link).toMatchObject({ code: 0, lines: [expect.stringMatching(/^http:\/\/localhost:4600\/start#[\w-]+$/)] })
  const from = { userAgent: undefined, cookieHeader: undefined }
  expect((await accounts.signIn(link.lines[0]?.split('#')[1] ?? '', from)).ok).toBe(true)
  expect((await say('login-link')).code).toBe(0)
  await storage.transact([{ kind: 'patch', table: 'member', where: { account: id }, set: { role: 'routeTeam' } }])
  expect((await say('accounts role noor@polderrand.example beheerder')).code).toBe(0)
  expect((await say('accounts list')).lines).toEqual(['noor@polderrand.example  Noor  administrator'])
})
test('[ACC-19] an account that is not there is said so; a role that is none is no command', async () => {
  const { say } = start()
  for (const typed of ['login-link nobody@polderrand.example', 'accounts role nobody@polderrand.example beheerder'])
    expect((await say(typed)).code).toBe(1)
  for (const typed of ['accounts role noor@polderrand.example baas', 'accounts role', 'accounts remove', 'demo'])
    expect(accountsQuestion(typed.split(' '))).toBeNull()
})
