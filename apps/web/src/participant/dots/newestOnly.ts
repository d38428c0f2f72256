/** Sends values one after the other; of those that wait only the newest is sent. */
export interface NewestOnly<T> {
  readonly isSending: boolean
  readonly put: (value: T) => void
}

/** @param send settles when the value was answered; it may be answered with a refusal, but it does not throw. */
export function newestOnly<T>(send: (value: T) => Promise<unknown>): NewestOnly<T> {
  let waiting: readonly T[] = []
  let isSending = false
  const sendAll = async () => {
    isSending = true
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      waiting = []
      await send(next)
    }
    isSending = false
  }
  return {
    get isSending() {
      return isSending
    },
    put(value) {
      waiting = [value]
      if (!isSending) void sendAll()
    },
  }
}
