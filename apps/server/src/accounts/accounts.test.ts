import { expect, test } from 'vitest'
import { createMemoryStorage } from '../storage/memoryStorage.js'
import { createAccounts } from './accounts.js'
import { cookieName, loginMs, readCookie } from './logins.js'

const start = () => {
  const clock = { nowMs: 1_000_000 }
  return { clock, accounts: createAccounts(createMemoryStorage(), () => clock.nowMs) }
}
const here = { userAgent: undefined, cookieHeader: undefined }
const secretOf = (path: string | null) => path?.split('#')[1] ?? ''

test('[ACC-3] of several links of the first start only the first that is used makes a facilitator', async () => {
  const { accounts } = start()
  const [one, two] = [await accounts.firstStartPath(), await accounts.firstStartPath()]
  expect(one).not.toBe(two)
  expect((await accounts.signIn(secretOf(two), here)).ok).toBe(true)
  expect(await accounts.signIn(secretOf(one), here)).toEqual({ ok: false, error: 'link-used' })
})
test('[ACC-3] a demo that is made first leaves the link of the first start as it is', async () => {
  const { accounts } = start()
  const path = await accounts.firstStartPath()
  const owner = await accounts.anyFacilitator()
  const cookie = await accounts.signIn(secretOf(path), here)
  if (!cookie.ok) throw new Error(cookie.error)
  expect(await accounts.whoIs(`siroop=${cookie.value}`)).toEqual({ id: owner, name: null, mayLead: true })
  expect(await accounts.firstStartPath()).toBeNull()
})
test('[ACC-4] of two who use one link at the same moment one gets in', async () => {
  const { accounts } = start()
  const secret = secretOf(await accounts.createLoginLink())
  const answers = await Promise.all([accounts.signIn(secret, here), accounts.signIn(secret, here)])
  expect(answers.map((answer) => (answer.ok ? 'in' : answer.error)).sort()).toEqual(['in', 'link-used'])
})
test('[ACC-5] a login link ends after a day, a cookie after its time and when its holder signs out', async () => {
  const { accounts, clock } = start()
  const late = secretOf(await accounts.createLoginLink())
  clock.nowMs += 24 * 3_600_000
  expect(await accounts.signIn(late, here)).toEqual({ ok: false, error: 'link-used' })
  const cookie = await accounts.signIn(secretOf(await accounts.createLoginLink()), here)
  const header = `a=b; ${cookieName}=${cookie.ok ? cookie.value : ''}; c=d`
  const known = await accounts.whoIs(header)
  expect(known).not.toBeNull()
  clock.nowMs += loginMs
  expect(await accounts.whoIs(header)).toBeNull()
  clock.nowMs -= 1
  await accounts.signOut(header)
  expect(await accounts.whoIs(header)).toBeNull()
})
test.each([[''], ['siroop='], ['siroop=../../x'], ['xsiroop=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'], ['siroop']])(
  '[ACC-6] the header %j holds no cookie of ours',
  (header) => {
    expect(readCookie(header)).toBeNull()
  },
)
