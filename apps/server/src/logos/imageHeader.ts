import { jpegSegments } from './jpegSegments.js'

/** The formats that a logo may come in. */
export type ImageFormat = 'png' | 'jpeg' | 'webp'
/** What the first bytes of an image say of it; nothing of it is decoded for that. */
export interface ImageHeader {
  readonly format: ImageFormat
  readonly widthPx: number
  readonly heightPx: number
}

/** Reads format and size off the header. Null: none of the three formats, or a header that does not say its size. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return pngHeader(view) ?? webpHeader(view) ?? jpegHeader(view)
  } catch (error) {
    // a header that ends too soon
    if (error instanceof RangeError) return null
    throw error
  }
}

const says = (view: DataView, at: number, text: string): boolean =>
  view.byteLength >= at + text.length &&
  [...text].every((letter, index) => view.getUint8(at + index) === letter.charCodeAt(0))

function pngHeader(view: DataView): ImageHeader | null {
  if (!says(view, 0, '\u0089PNG\r\n\u001a\n') || !says(view, 12, 'IHDR')) return null
  return { format: 'png', widthPx: view.getUint32(16), heightPx: view.getUint32(20) }
}

/** Lossy (`VP8 `), lossless (`VP8L`) and extended (`VP8X`). Source: RFC 9649. */
function webpHeader(view: DataView): ImageHeader | null {
  if (!says(view, 0, 'RIFF') || !says(view, 8, 'WEBP')) return null
  if (says(view, 12, 'VP8X')) return { format: 'webp', widthPx: 1 + uint24(view, 24), heightPx: 1 + uint24(view, 27) }
  if (says(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return { format: 'webp', widthPx: 1 + (bits & 0x3fff), heightPx: 1 + ((bits >> 14) & 0x3fff) }
  }
  if (!says(view, 12, 'VP8 ')) return null
  return { format: 'webp', widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff }
}
const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

/** The size stands at the start of the frame. Source: ITU T.81, B.2.2. */
function jpegHeader(view: DataView): ImageHeader | null {
  for (const { marker, at } of jpegSegments(view))
    if (isFrame(marker)) return { format: 'jpeg', widthPx: view.getUint16(at + 3), heightPx: view.getUint16(at + 1) }
  return null
}
/** A start of frame: 0xC0 to 0xCF, without the tables of Huffman and arithmetic coding. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
