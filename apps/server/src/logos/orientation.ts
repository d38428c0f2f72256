import { jpegSegments } from './jpegSegments.js'

/** How a camera held the picture: 1 upright, 2 to 8 mirrored and turned. Source: Exif 2.32, tag 0x0112. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** Reads it off the Exif data of a JPEG; 1 for everything else, and when what stands there makes no sense. */
export function orientationOf(bytes: Uint8Array): Orientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    for (const { marker, at } of jpegSegments(view)) {
      if (marker !== app1 || view.getUint32(at) !== exif || view.getUint16(at + 4) !== 0) continue
      const tiff = new DataView(view.buffer, view.byteOffset + at + 6, view.byteLength - at - 6)
      return inFirstDirectory(tiff)
    }
  } catch (error) {
    // Exif data that ends too soon turns nothing
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}
const app1 = 0xe1
/** "Exif" */
const exif = 0x45786966

function inFirstDirectory(tiff: DataView): Orientation {
  const isLittle = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, isLittle)
  const entries = tiff.getUint16(directory, isLittle)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (tiff.getUint16(at, isLittle) !== 0x0112) continue
    const value = tiff.getUint16(at + 8, isLittle)
    return value >= 1 && value <= 8 ? (value as Orientation) : 1
  }
  return 1
}
