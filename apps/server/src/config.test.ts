import { expect, test } from 'vitest'
import { readConfig } from './config.js'

test('[CFG-1] without any setting the server starts on port 4600 with its data in ./data', () => {
  expect(readConfig({}, '/srv/siroop')).toMatchObject({
    ok: true,
    value: { port: 4600, dataFolder: '/srv/siroop/data', publicUrl: null, https: null, trustedProxies: 0 },
  })
})
test('[CFG-2] every wrong setting is named at once, each with what it must be', () => {
  const read = readConfig({
    PORT: 'abc',
    SIROOP_PUBLIC_URL: 'siroop.example/pad',
    LOG_LEVEL: 'loud',
    SIROOP_HTTPS_CERT: '/bestaat/niet.pem',
  })
  const problems = read.ok ? [] : read.error
  expect(problems.map((problem) => problem.name).sort()).toEqual([
    'LOG_LEVEL',
    'PORT',
    'SIROOP_HTTPS_CERT',
    'SIROOP_HTTPS_KEY',
    'SIROOP_PUBLIC_URL',
  ])
  for (const { message } of problems) expect(message.length).toBeGreaterThan(10)
})
test('[CFG-3] an empty setting is as good as none, and a slash behind the public address does not matter', () => {
  expect(readConfig({ PORT: '', SIROOP_PUBLIC_URL: 'https://siroop.example/' })).toMatchObject({
    ok: true,
    value: { port: 4600, publicUrl: 'https://siroop.example' },
  })
})
test.each([['70000'], ['-1'], ['4600.5'], ['0x10']])('[CFG-4] %s is no port', (port) => {
  expect(readConfig({ PORT: port })).toMatchObject({ ok: false, error: [{ name: 'PORT' }] })
})
test('[CFG-6] addresses of a database and of Redis are handed on; a wrong one is refused without being repeated', () => {
  const database = 'postgres://siroop:geheim@db:5432/siroop'
  expect(readConfig({ DATABASE_URL: database, REDIS_URL: 'rediss://:geheim@redis' })).toMatchObject({
    ok: true,
    value: { databaseUrl: database, redisUrl: 'rediss://:geheim@redis' },
  })
  expect(readConfig({ DATABASE_URL: ' ' })).toMatchObject({ ok: true, value: { databaseUrl: null, redisUrl: null } })
  const wrong = readConfig({ DATABASE_URL: 'mysql://siroop:geheim@db/siroop', REDIS_URL: 'geheim' })
  expect(wrong).toMatchObject({ ok: false, error: [{ name: 'DATABASE_URL' }, { name: 'REDIS_URL' }] })
  expect(JSON.stringify(wrong)).not.toContain('geheim')
})
test('[CFG-7] Redis without a database that servers share is refused', () => {
  expect(readConfig({ REDIS_URL: 'redis://localhost' })).toMatchObject({ ok: false, error: [{ name: 'DATABASE_URL' }] })
})
test('[CFG-9] a mail server and the address that mail is from come together; a wrong one is refused without being repeated', () => {
  const smtp = 'smtps://siroop:geheim@smtp.polderrand.example'
  expect(readConfig({})).toMatchObject({ ok: true, value: { mail: null } })
  expect(
    readConfig({ SIROOP_SMTP_URL: smtp, SIROOP_MAIL_FROM: '"Manifest" <siroop@polderrand.example>' }),
  ).toMatchObject({
    ok: true,
    value: { mail: { smtpUrl: smtp, from: { name: 'Manifest', address: 'siroop@polderrand.example' } } },
  })
  const wrong = [
    { SIROOP_SMTP_URL: smtp },
    { SIROOP_MAIL_FROM: 'siroop@polderrand.example' },
    { SIROOP_SMTP_URL: 'https://geheim@x.nl', SIROOP_MAIL_FROM: 'siroop@polderrand.example' },
    { SIROOP_SMTP_URL: smtp, SIROOP_MAIL_FROM: 'Siroop <geheim>' },
  ]
  for (const environment of wrong) {
    const read = readConfig(environment)
    expect(read.ok).toBe(false)
    expect(JSON.stringify(read)).not.toContain('geheim')
  }
})
test('[CFG-10] a mail address for who found a weakness becomes a link to write to; what is neither that nor a web page is refused', () => {
  const read = (contact: string) => readConfig({ SIROOP_SECURITY_CONTACT: contact })
  for (const text of ['veilig@polderrand.example', ' mailto:veilig@polderrand.example '])
    expect(read(text)).toMatchObject({ ok: true, value: { securityContact: 'mailto:veilig@polderrand.example' } })
  expect(read('https://polderrand.example/melden')).toMatchObject({ ok: true })
  for (const text of ['polderrand', 'http://polderrand.example', 'https://x\nContact: mailto:a@b.example'])
    expect(read(text)).toMatchObject({ ok: false, error: [{ name: 'SIROOP_SECURITY_CONTACT' }] })
})
test('[CFG-11] the settings of a sign-on come together, with the public address; plain http only on this machine', () => {
  const all = {
    ...{ SIROOP_OIDC_ISSUER: 'https://inloggen.example/realms/a', SIROOP_OIDC_CLIENT_ID: 'siroop' },
    ...{ SIROOP_OIDC_CLIENT_SECRET: 'geheim', SIROOP_PUBLIC_URL: 'https://siroop.example' },
  }
  const signOn = { issuer: all.SIROOP_OIDC_ISSUER, clientId: 'siroop', clientSecret: 'geheim' }
  expect(readConfig(all)).toMatchObject({ ok: true, value: { signOn } })
  expect(readConfig({})).toMatchObject({ ok: true, value: { signOn: null } })
  for (const name of Object.keys(all)) {
    const read = readConfig({ ...all, [name]: '' })
    expect(read).toMatchObject({ ok: false, error: [{ name }] })
    expect(JSON.stringify(read)).not.toContain('geheim')
  }
  expect(readConfig({ ...all, SIROOP_OIDC_ISSUER: 'http://127.0.0.1:9000' }).ok).toBe(true)
  for (const issuer of ['http://inloggen.example', 'inloggen', 'ftp://127.0.0.1'])
    expect(readConfig({ ...all, SIROOP_OIDC_ISSUER: issuer }).ok).toBe(false)
})
test('[CFG-12] a house style has a name and a folder; a status of A or B comes with the report of who inspected', () => {
  const plain = readConfig({}, '/srv')
  expect(plain.ok && plain.value.theme).toEqual({ standard: 'siroop', folder: '/srv/data/themes' })
  expect(plain.ok && plain.value.accessibility).toEqual({ status: 'C', contact: null, report: null })
  const own = readConfig(
    { SIROOP_THEME: 'Utrecht', SIROOP_THEMES: 'stijlen', SIROOP_ACCESSIBILITY_CONTACT: 'toegang@a.example' },
    '/srv',
  )
  expect(own.ok && own.value.theme).toEqual({ standard: 'utrecht', folder: '/srv/stijlen' })
  expect(own.ok && own.value.accessibility.contact).toBe('mailto:toegang@a.example')
  const bold = readConfig({ SIROOP_ACCESSIBILITY_STATUS: 'A' })
  expect(bold.ok || bold.error.map(({ name }) => name)).toEqual(['SIROOP_ACCESSIBILITY_REPORT'])
})
