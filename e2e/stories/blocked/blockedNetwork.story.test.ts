import { test } from 'vitest'
import { demoEvenings } from '../demoEvening.js'
import { writeBehindBlockedNetwork } from './blockedNetwork.js'

const begin = demoEvenings()

test('[WAY-5] behind a network where WebSockets are swallowed a phone writes, reads that it goes slower, and its notes are safe', async () => {
  await writeBehindBlockedNetwork(await begin(), 'swallowed')
})
