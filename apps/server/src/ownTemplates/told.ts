import { isWarning, problemText, type TemplateProblem, type ToldProblem } from '@siroop/protocol'
import type { PlacedProblem } from '../templates/readYaml.js'

/** A mistake in the words of `template check`, in both languages; its line when it was found in a file. */
export const told = (found: TemplateProblem | PlacedProblem): ToldProblem => {
  const place = 'place' in found ? found.place : null
  return {
    at: [...found.at],
    fault: found.fault,
    warns: isWarning(found),
    text: { nl: problemText(found, 'nl'), en: problemText(found, 'en') },
    line: place?.line ?? null,
    column: place?.column ?? null,
  }
}
