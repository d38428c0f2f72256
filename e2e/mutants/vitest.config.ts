import { defineConfig } from 'vitest/config'

/** Only what is quick and needs nothing: the rules, who may put what on a board, and what a client may send. */
export default defineConfig({
  test: {
    include: ['packages/{domain,board,protocol}/src/**/*.test.ts'],
    // Nor those that try a thousand made-up edits: what they notice is luck, and they take most of the time.
    exclude: ['**/node_modules/**', '**/*.long.test.ts', '**/{forged,convergence}.test.ts'],
    isolate: false,
    // Many of them at once on one machine, each of them changed code.
    testTimeout: 60_000,
  },
})
