import { expect, test } from 'vitest'
import { checkMemberChange, type Member, mayInSpace, type SpaceAct, spaceRoles } from './space.js'

const noor: Member = { account: 'noor', role: 'administrator' }
const sam: Member = { account: 'sam', role: 'facilitator' }
const ida: Member = { account: 'ida', role: 'routeTeam' }
const space = [noor, sam, ida]

test.each<[SpaceAct, readonly boolean[]]>([
  ['lookAfter', [true, false, false]],
  ['lead', [true, true, false]],
  ['follow', [true, true, true]],
])('[SPC-1] who may %s', (act, who) => {
  expect(spaceRoles.map((role) => mayInSpace(role, act))).toEqual(who)
})
test('[SPC-2] only who looks after a Space changes roles and puts somebody out; everybody may leave', () => {
  expect(checkMemberChange(space, { by: 'noor', account: 'sam', role: 'routeTeam' })).toEqual({ ok: true, value: sam })
  expect(checkMemberChange(space, { by: 'noor', account: 'sam', role: null }).ok).toBe(true)
  for (const by of ['sam', 'ida', 'nobody'])
    expect(checkMemberChange(space, { by, account: 'noor', role: null })).toEqual({ ok: false, error: 'not-your-role' })
  expect(checkMemberChange(space, { by: 'sam', account: 'sam', role: 'administrator' }).ok).toBe(false)
  expect(checkMemberChange(space, { by: 'ida', account: 'ida', role: null })).toEqual({ ok: true, value: ida })
  const unknown = checkMemberChange(space, { by: 'noor', account: 'nobody', role: 'facilitator' })
  expect(unknown).toEqual({ ok: false, error: 'unknown-colleague' })
})
test('[SPC-3] somebody is left to look after a Space', () => {
  for (const role of ['facilitator', null] as const) {
    const alone = checkMemberChange(space, { by: 'noor', account: 'noor', role })
    expect(alone).toEqual({ ok: false, error: 'last-administrator' })
    const two = [...space, { account: 'bo', role: 'administrator' } as const]
    expect(checkMemberChange(two, { by: 'noor', account: 'noor', role }).ok).toBe(true)
  }
  expect(checkMemberChange(space, { by: 'noor', account: 'noor', role: 'administrator' }).ok).toBe(true)
})
