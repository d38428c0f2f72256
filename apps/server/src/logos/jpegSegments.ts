/** A segment of a JPEG: what it is, and where its data begins. */
export interface JpegSegment {
  readonly marker: number
  /** Place of the first byte after the length. */
  readonly at: number
}

/**
 * The segments of a JPEG up to its first picture data; none when it is no JPEG. Throws a RangeError when it ends too soon.
 * Source: ITU T.81, B.1.1.4.
 */
export function* jpegSegments(view: DataView): Generator<JpegSegment> {
  if (view.getUint16(0) !== 0xffd8) return
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else {
      yield { marker, at: at + 4 }
      at += 2 + Math.max(2, view.getUint16(at + 2))
    }
  }
}
