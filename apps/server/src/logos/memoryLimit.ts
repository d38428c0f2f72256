/**
 * A WebAssembly program with a limit to its memory: it was built without one, and could take four gigabytes. Growing
 * beyond it fails inside the program, which then stops with an error. Source: WebAssembly core specification, 5.5.8.
 *
 * @param pages  of 64 KiB.
 */
export function withMemoryLimit(program: Uint8Array, pages: number): Uint8Array {
  for (let at = 8; at < program.length; ) {
    const size = readNumber(program, at + 1)
    const end = size.next + size.value
    if (program[at] === memorySection) {
      const least = readNumber(program, size.next + 2)
      const limits = [1, 1, ...written(least.value), ...written(pages)]
      const section = Uint8Array.from([memorySection, ...written(limits.length), ...limits])
      return Buffer.concat([program.subarray(0, at), section, program.subarray(end)])
    }
    at = end
  }
  throw new Error('A program without a memory of its own')
}
const memorySection = 5

/** An unsigned number in seven bits a byte, the lowest first. */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0
  for (let at = from, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return { value, next: at + 1 }
  }
}
function written(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(Math.floor(value / 0x80))]
}
