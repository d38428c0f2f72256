import { expect, test } from 'vitest'
import { isForPhones, isInRoom } from './phoneAddress.js'

test('[WEB-130] an address that means another device on each device is none for phones', () => {
  for (const address of ['http://localhost:4600', 'http://127.0.0.1:80', 'http://[::1]:4600'])
    expect(isForPhones(address)).toBe(false)
  for (const address of ['https://siroop.example', 'http://192.168.1.20:4600']) expect(isForPhones(address)).toBe(true)
})

test('[WEB-283] what stands on the network of the room needs no internet, a name on the internet does', () => {
  for (const address of ['http://192.168.1.20:4600', 'http://10.0.0.2', 'http://172.20.1.1', 'http://localhost:4600'])
    expect(isInRoom(address), address).toBe(true)
  for (const address of ['https://siroop.example', 'http://172.40.1.1', 'http://11.0.0.2'])
    expect(isInRoom(address), address).toBe(false)
})
