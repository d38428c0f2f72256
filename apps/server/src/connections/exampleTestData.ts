import { fileURLToPath } from 'node:url'

export { isFromSiroop } from '../../examples/api/client.js'
/** The example of a client, as somebody starts it. */
export const exampleFile = fileURLToPath(new URL('../../examples/api/client.ts', import.meta.url))
