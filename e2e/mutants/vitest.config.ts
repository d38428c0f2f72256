import { defineConfig } from 'vitest/config'

/** Only what is quick and needs nothing: the rules, and who may put what on a board. */
export default defineConfig({
  test: {
    include: ['packages/{domain,board}/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.long.test.ts'],
    isolate: false,
    // Many of them at once on one machine, each of them changed code.
    testTimeout: 60_000,
  },
})
