/** One frame that goes to many lines. */
export interface SharedFrame {
  /** What it says. */
  readonly bytes: Uint8Array
  /** The same behind the head of a WebSocket message, ready to be written to any WebSocket of this server. */
  readonly wire: Uint8Array
}

/**
 * Works out once what goes on every wire: one whole binary message, unmasked as a server sends it and not compressed.
 * `bytes` becomes a part of `wire`: a large frame is kept once. Source: RFC 6455, 5.2.
 */
export function shareFrame(bytes: Uint8Array): SharedFrame {
  const { byteLength } = bytes
  const head = byteLength < 126 ? 2 : byteLength < 65_536 ? 4 : 10
  // Small ones come from the pool of Node, of which one that is kept would hold on to 8 KB; large ones stand alone.
  const wire = byteLength < 1024 ? Buffer.allocUnsafe(head + byteLength) : Buffer.allocUnsafeSlow(head + byteLength)
  wire[0] = finalBinary
  wire[1] = head === 2 ? byteLength : head === 4 ? 126 : 127
  if (head === 4) wire.writeUInt16BE(byteLength, 2)
  if (head === 10) wire.writeBigUInt64BE(BigInt(byteLength), 2)
  wire.set(bytes, head)
  return { bytes: wire.subarray(head), wire }
}

const finalBinary = 0x82
