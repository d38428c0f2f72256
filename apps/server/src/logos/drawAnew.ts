import type { PhotonImage } from '@silvia-odwyer/photon-node'
import { orientationOf } from './orientation.js'
import { onGround, type Pixels, trimmed, turned } from './pixels.js'

/** A picture as it was sent. */
export interface DrawTask {
  readonly bytes: Uint8Array
  /** Longest side of what is made. */
  readonly sidePx: number
}
/** A PNG, or null for what cannot be decoded. */
export type Drawn = Uint8Array | null

/** The picture as pixels, upright and without margins, small enough, written as a new PNG: nothing else of the file stays. */
export async function drawAnew({ bytes, sidePx }: DrawTask): Promise<Drawn> {
  const photon = await import('@silvia-odwyer/photon-node')
  const imageOf = ({ rgba, widthPx, heightPx }: Pixels) => new photon.PhotonImage(rgba, widthPx, heightPx)
  const pixelsOf = (image: PhotonImage): Pixels => {
    const pixels = { widthPx: image.get_width(), heightPx: image.get_height(), rgba: image.get_raw_pixels() }
    image.free()
    return pixels
  }
  const fitted = (pixels: Pixels): Pixels => {
    const scale = sidePx / Math.max(pixels.widthPx, pixels.heightPx)
    if (scale >= 1) return pixels
    const [width = 1, height = 1] = [pixels.widthPx, pixels.heightPx].map((px) => Math.max(1, Math.round(px * scale)))
    const large = imageOf(pixels)
    const small = photon.resize(large, width, height, photon.SamplingFilter.Lanczos3)
    large.free()
    return pixelsOf(small)
  }
  try {
    const whole = pixelsOf(photon.PhotonImage.new_from_byteslice(bytes))
    const upright = turned(fitted(trimmed(whole)), orientationOf(bytes))
    return imageOf(fitted(onGround(upright))).get_bytes()
  } catch {
    // the decoder throws on what is not as its header says, and when it wants more memory than it gets
    return null
  }
}
