import { formText, isWarning, problemText, type TemplateProblem, type ToldProblem } from '@siroop/protocol'
import type { PlacedProblem } from '../templates/readYaml.js'

/**
 * A mistake in both languages: in the words of `template check` when it was found in a file, with its line; in those of the
 * form when somebody is filling that in.
 */
export const told = (found: TemplateProblem | PlacedProblem): ToldProblem => {
  const place = 'place' in found ? found.place : null
  const words = 'place' in found ? problemText : formText
  return {
    at: [...found.at],
    fault: found.fault,
    warns: isWarning(found),
    text: { nl: words(found, 'nl'), en: words(found, 'en') },
    line: place?.line ?? null,
    column: place?.column ?? null,
  }
}
