/** Runs what has to be done before the end, for so long at most. What was answered is on the disk already, so leaving is safe. */
export function endWithin(
  run: () => Promise<void>,
  { after, ms }: { readonly after: (delayMs: number, run: () => void) => () => void; readonly ms: number },
): Promise<'done' | 'late' | 'failed'> {
  return new Promise((resolve) => {
    const cancel = after(ms, () => resolve('late'))
    const end = (how: 'done' | 'failed') => {
      cancel()
      resolve(how)
    }
    run().then(
      () => end('done'),
      () => end('failed'),
    )
  })
}
