import { scanSvg } from '@siroop/manifest/qrTestData'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { QrCode } from './QrCode.js'

test('[QR-1] a camera reads a code on a screen to the letter', () => {
  for (const text of [
    'http://192.168.178.20:4600/4729',
    'http://192.168.178.20:4600/k#Yb3kPq0sJw9_geheim_van_43_tekens_lang_1234567',
    'http://192.168.178.20:4600/#4729-appel-brood-citroen-dak',
    'WIFI:T:WPA;S:De Kern\\; zaal \\"1\\";P:wacht\\;woord\\,met\\:\\"\\\\tekens;;',
    'WIFI:T:nopass;S:Café ’t Hoekje;;',
  ])
    expect(scanSvg(renderToStaticMarkup(<QrCode text={text} label="code" />))).toBe(text)
})
