import { parentPort, workerData } from 'node:worker_threads'
import { type DrawTask, drawAnew } from './drawAnew.js'
import { withMemoryLimit } from './memoryLimit.js'

/** So much memory the decoder gets, in pages of 64 KiB: 256 MiB, ten times the pixels of the largest picture. */
const memoryPages = 4096

/** The decoder makes its program itself: here its memory gets a limit on the way. */
function limitMemory(): void {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { Module: new (program: Uint8Array) => object } }
  WebAssembly.Module = class extends WebAssembly.Module {
    constructor(program: Uint8Array) {
      super(withMemoryLimit(program, memoryPages))
    }
  }
}

limitMemory()
parentPort?.postMessage(await drawAnew(workerData as DrawTask))
