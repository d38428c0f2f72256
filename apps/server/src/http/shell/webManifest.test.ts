import { expect, test } from 'vitest'
import { dropIn, webManifest } from './webManifest.js'

const ours = { accent: '#971647', icons: null } as const

test('[HTTP-22] what is put on the home screen opens the page of that participant', () => {
  const page = '/b/4729/d/k3j9d8s7f6g5h4j3k2l1'
  expect(webManifest(page, ours)).toMatchObject({ id: page, start_url: page, scope: '/b/', display: 'standalone' })
})
test('[HTTP-22] no other page is put there', () => {
  for (const page of [
    undefined,
    '',
    '/',
    '/regie',
    '/zaal',
    'https://elders.example/b/4729/d/abc',
    '/b/4729/d/abc/../x',
    ['/b/4729/d/abc'],
  ])
    expect(webManifest(page, ours)).toBeNull()
})
test('[HST-9] in a house style its colour is that of the bar and of the drop, on our own paper', () => {
  const icons = { home: '/eigen/thuis.svg', mask: '/eigen/masker.svg' }
  expect(webManifest('/b/4729/d/abc', { accent: '#1b6b3a', icons })).toMatchObject({
    theme_color: '#1b6b3a',
    background_color: '#faf6ef',
    icons: [{ src: icons.home }, { src: icons.mask, purpose: 'maskable' }],
  })
  const drop = '<svg viewBox="0 0 24 24"><path fill="#971647" d="M12 2Z"/></svg>'
  expect(dropIn('#1b6b3a', drop)).toBe('<svg viewBox="0 0 24 24"><path fill="#1b6b3a" d="M12 2Z"/></svg>')
  expect(dropIn('#1b6b3a', drop, 54)).toContain('<svg x="23" y="23" width="54" height="54" viewBox="0 0 24 24">')
})
