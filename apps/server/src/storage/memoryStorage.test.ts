import { createMemoryStorage } from './memoryStorage.js'
import { storageContract } from './storageContract.js'

storageContract('memory', async () => ({ storage: createMemoryStorage(), remove: async () => undefined }))
