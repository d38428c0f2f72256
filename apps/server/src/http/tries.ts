import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * Limits that let a town hall behind one address work: only what went wrong is counted, and whoever knows the right code
 * of a workshop from this address keeps getting in while others guess.
 */
export interface Tries {
  /** True while this address may still guess join codes, or asked for this one rightly before. */
  mayUseCode(address: string, code: string): Promise<boolean>
  codeWasRight(address: string, code: string): void
  codeWasWrong(address: string): Promise<void>
  /** Four words: five tries a minute per code, wherever they come from. */
  takeWordTry(code: string): Promise<boolean>
  /** Tokens, cards and links: guesses are hopeless, but cost us work. */
  maySecret(address: string): Promise<boolean>
  secretWasWrong(address: string): Promise<void>
  /** Signing a support page: of one address, and of one page, so many a minute. A town hall that signs together gets in. */
  maySupport(address: string, page: string): Promise<boolean>
  /** Registering on an invitation, the same way: an invitation that went out is answered by many at once. */
  mayRegister(address: string, page: string): Promise<boolean>
  /** Asking for a link that signs in: of one address of the network so many a minute. */
  mayAskLogin(address: string): Promise<boolean>
  /** What one token reads, wherever it comes from. */
  mayReadApi(token: string): Promise<boolean>
  /** Everything else together, far above what a full room does. */
  takeRequest(address: string): Promise<boolean>
}

const minute = 60

export function createTries(): Tries {
  const wrongCodes = new RateLimiterMemory({ points: 20, duration: minute })
  const rightCodes = new RateLimiterMemory({ points: 1_000_000, duration: 12 * 60 * minute })
  const words = new RateLimiterMemory({ points: 5, duration: minute })
  const wrongSecrets = new RateLimiterMemory({ points: 100, duration: minute })
  const supports = new RateLimiterMemory({ points: 60, duration: minute })
  const supportsOfPage = new RateLimiterMemory({ points: 300, duration: minute })
  const registrations = new RateLimiterMemory({ points: 60, duration: minute })
  const registrationsOfPage = new RateLimiterMemory({ points: 1_200, duration: minute })
  const logins = new RateLimiterMemory({ points: 20, duration: minute })
  const readings = new RateLimiterMemory({ points: 600, duration: minute })
  const requests = new RateLimiterMemory({ points: 3_000, duration: minute })
  const left = async (limiter: RateLimiterMemory, key: string, points: number) =>
    ((await limiter.get(key))?.consumedPoints ?? 0) < points
  return {
    mayUseCode: async (address, code) =>
      (await left(wrongCodes, address, 20)) || (await rightCodes.get(`${address} ${code}`)) !== null,
    codeWasRight: (address, code) => void take(rightCodes, `${address} ${code}`),
    codeWasWrong: async (address) => void (await take(wrongCodes, address)),
    takeWordTry: (code) => take(words, code),
    maySecret: (address) => left(wrongSecrets, address, 100),
    secretWasWrong: async (address) => void (await take(wrongSecrets, address)),
    maySupport: async (address, page) => (await take(supports, address)) && (await take(supportsOfPage, page)),
    mayRegister: async (address, page) =>
      (await take(registrations, address)) && (await take(registrationsOfPage, page)),
    mayAskLogin: (address) => take(logins, address),
    mayReadApi: (token) => take(readings, token),
    takeRequest: (address) => take(requests, address),
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key)
    return true
  } catch (refusal) {
    // The limiter refuses by rejecting with its own record; anything else is a bug.
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** Wrong tokens on control connections: of one address at most 200 a minute are looked up. */
export function createWrongTokens(nowMs: () => number): {
  mayTry(address: string): boolean
  countWrong(address: string): void
} {
  const wrong = new Map<string, number[]>()
  const recent = (address: string): number[] => {
    const times = (wrong.get(address) ?? []).filter((at) => at > nowMs() - minute * 1000 && at <= nowMs())
    if (times.length === 0) wrong.delete(address)
    return times
  }
  return {
    mayTry: (address) => recent(address).length < 200,
    countWrong: (address) => void wrong.set(address, [...recent(address), nowMs()]),
  }
}
