import { parentPort, workerData } from 'node:worker_threads'
import { textOfPages } from './textOfPages.js'

parentPort?.postMessage(await textOfPages(workerData as Uint8Array))
