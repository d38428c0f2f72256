import { useState } from 'react'
import { stateNow } from '../states.js'

export function useRescuedTexts() {
  const [texts, setTexts] = useState(stateNow().rescued)
  return { texts, throwAway: () => setTexts([]) }
}
