/** Width and height of a PNG in pixels, from its first chunk (PNG §11.2.2). Only for files that we drew ourselves. */
export function sizeOfPng(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
