import { crc32, deflateSync } from 'node:zlib'

/** The bytes of a text of one-byte letters. */
export const asciiBytes = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG of one colour; with `pixels` false only its header says that it is so large. */
export function aPng(widthPx: number, heightPx: number, { pixels = false, text = '' } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(widthPx * 3, 0xc8)])
  const rows = pixels ? Buffer.concat(Array.from({ length: heightPx }, () => row)) : Buffer.alloc(0)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(text === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
