import { describe, expect, test } from 'vitest'
import { sandboxOf } from './sandbox.js'

const root = { env: {}, uid: 0, setpriv: '/usr/bin/setpriv', userExists: (name: string) => name === 'siroop' }

describe('the sandbox of the browser', () => {
  test('[EXP-2] root starts the browser as the service user, with the sandbox', () => {
    expect(sandboxOf(root)).toEqual({
      kind: 'service-user',
      user: 'siroop',
      setpriv: '/usr/bin/setpriv',
      named: false,
    })
    expect(sandboxOf({ ...root, userExists: (name) => name === 'nobody' })).toMatchObject({ user: 'nobody' })
    const named = { ...root, env: { SIROOP_BROWSER_USER: 'printer' }, userExists: (name: string) => name === 'printer' }
    expect(sandboxOf(named)).toMatchObject({ kind: 'service-user', user: 'printer', named: true })
  })

  test('[EXP-2] root without that user or without setpriv goes without, and the reason is known', () => {
    expect(sandboxOf({ ...root, userExists: () => false })).toEqual({ kind: 'off', why: 'root' })
    expect(sandboxOf({ ...root, setpriv: null })).toEqual({ kind: 'off', why: 'root' })
  })

  test('[EXP-2] anybody else keeps the sandbox, unless it is CI or asked for', () => {
    expect(sandboxOf({ ...root, uid: 1000 })).toEqual({ kind: 'on' })
    expect(sandboxOf({ ...root, uid: null })).toEqual({ kind: 'on' })
    expect(sandboxOf({ ...root, uid: 1000, env: { CI: 'true' } })).toEqual({ kind: 'off', why: 'ci' })
    expect(sandboxOf({ ...root, env: { SIROOP_BROWSER_SANDBOX: 'off' } })).toEqual({ kind: 'off', why: 'asked' })
    expect(sandboxOf({ ...root, uid: 1000, env: { SIROOP_BROWSER_SANDBOX: 'on', CI: 'false' } }).kind).toBe('on')
  })
})
