import { expect, test } from 'vitest'
import { webManifest } from './webManifest.js'

test('[HTTP-22] what is put on the home screen opens the page of that participant', () => {
  const page = '/b/4729/d/k3j9d8s7f6g5h4j3k2l1'
  expect(webManifest(page)).toMatchObject({ id: page, start_url: page, scope: '/b/', display: 'standalone' })
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
    expect(webManifest(page)).toBeNull()
})
