/** Runs tasks one after the other. A task that fails rejects for its caller only; the next one runs all the same. */
export function createQueue(): { run<T>(task: () => Promise<T>): Promise<T>; idle(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (task) => {
      const result = last.then(task)
      last = result.catch(() => undefined)
      return result
    },
    idle: async () => {
      await last
    },
  }
}
