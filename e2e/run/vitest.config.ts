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
const limits = { testTimeout: 30_000, hookTimeout: 30_000 }
/** Rules and screens: nothing but values, so that all these files can share what is loaded once. */
const rules = ['packages/**/*.test.{ts,tsx}', 'apps/web/**/*.test.{ts,tsx}', 'workshop-templates/**/*.test.ts']
const server = ['apps/server/**/*.test.ts']
/** What must be the first to load something: in a process of its own. */
const alone = '**/*.alone.test.ts'

// unit: rules and contracts, for by hand, every file in a process of its own; `npm test` runs the same files as rules,
// server and alone. There the files of a project share what is loaded once: loading all of the server again takes longer
// than most files do, so each one cleans up after itself. stories: people in real browsers, one story at a time. long: by
// request.
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          globalSetup,
          include: [...rules, ...server],
          exclude: [...never, long],
          ...limits,
        },
      },
      {
        root,
        test: { name: 'rules', globalSetup, include: rules, exclude: [...never, long], isolate: false, ...limits },
      },
      {
        root,
        test: {
          name: 'server',
          globalSetup,
          include: server,
          exclude: [...never, long, alone],
          isolate: false,
          fileParallelism: false,
          ...limits,
        },
      },
      {
        root,
        test: { name: 'alone', globalSetup, include: [alone], exclude: never, ...limits },
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
