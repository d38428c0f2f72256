/** A clock that a test steps by hand: what is due runs, in the order in which it is due. */
export function createSteps() {
  let nowMs = 0
  const due = new Map<number, { readonly atMs: number; readonly run: () => void }>()
  let next = 0
  // Everything here waits for promises only.
  const settle = async () => {
    for (let turn = 0; turn < 60; turn++) await null
  }
  return {
    after: (delayMs: number, run: () => void) => {
      const id = next++
      due.set(id, { atMs: nowMs + delayMs, run })
      return () => void due.delete(id)
    },
    /** Lets time pass; what runs is waited for. */
    async pass(ms: number) {
      const untilMs = nowMs + ms
      for (;;) {
        await settle()
        const [first] = [...due].filter(([, { atMs }]) => atMs <= untilMs).sort((a, b) => a[1].atMs - b[1].atMs)
        if (first === undefined) break
        due.delete(first[0])
        nowMs = first[1].atMs
        first[1].run()
      }
      nowMs = untilMs
    },
  }
}
