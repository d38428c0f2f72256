import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { findBrowser } from '../../apps/server/bin/browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
// The browser that `npm start` would take, also when vitest is started by hand.
const browser = findBrowser()
if (browser !== null) process.env.PUPPETEER_EXECUTABLE_PATH = browser

const never = ['**/node_modules/**', '**/dist/**']
const long = '**/*.long.test.ts'
const globalSetup = 'e2e/run/databases.ts'

// unit: rules and contracts, many at a time. stories: people in real browsers, one story at a time. long: by request.
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          globalSetup,
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'workshop-templates/**/*.test.ts'],
          exclude: [...never, long],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'stories',
          globalSetup,
          include: ['e2e/**/*.test.ts'],
          exclude: [...never, long],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'long',
          globalSetup,
          include: [long],
          exclude: never,
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
