import { expect, test } from 'vitest'
import { signInPage } from './signInPage.js'

const files = { style: '/s.css', support: '/p.css', script: '/s.js', icon: '/i.svg', theme: null }
const page = (env: Readonly<Record<string, string>>) =>
  signInPage({
    frame: { locale: 'nl', files },
    ways: { mail: false, passkey: false, signOn: null },
    told: null,
    typed: '',
    env,
  })

test('[LOOK-3] the page to sign in at calls the command as it is called where the server runs', () => {
  expect(page({ npm_lifecycle_event: 'play' })).toContain('<code>npm run siroop -- login-link uw@adres.nl</code>')
  expect(page({})).toContain('<code>siroop login-link uw@adres.nl</code>')
})
