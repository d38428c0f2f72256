import type { FacilitatorCopy } from './facilitator.js'
import { copy as frame } from './nl/facilitator.js'
import { copy as chapters } from './nl/facilitatorChapters.js'
import { copy as steps } from './nl/facilitatorSteps.js'
import { copy as finding } from './nl/finding/finding.js'
import { copy as keep } from './nl/keep/keep.js'
import { copy as paper } from './nl/paper.js'
import { copy as prints } from './nl/prepare/prints.js'
import { copy as ready } from './nl/ready.js'
import { copy as bin } from './nl/regie/bin.js'
import { copy as checkin } from './nl/regie/checkin.js'
import { copy as dots } from './nl/regie/dots.js'
import { copy as drafting } from './nl/regie/drafting.js'
import { copy as ending } from './nl/regie/ending.js'
import { copy as mail } from './nl/regie/mail.js'
import { copy as overDays } from './nl/regie/overDays.js'
import { copy as sheets } from './nl/regie/sheets.js'
import { copy as texts } from './nl/regie/texts.js'
import { copy as trials } from './nl/regie/trials.js'
import { copy as unused } from './nl/regie/unused.js'
import { copy as writing } from './nl/regie/writing.js'
import { copy as shelf } from './nl/shelf/shelf.js'
import { copy as tables } from './nl/tables/regie.js'
import { copy as ownTemplates } from './nl/templates/own.js'
import { copy as templateParts } from './nl/templates/parts.js'

/** Every Dutch word of the facilitator's screens, as the screens get them. */
export const dutchRegie: FacilitatorCopy = {
  ...frame,
  ...steps,
  ...paper,
  ...keep,
  ...ready,
  ...prints,
  ...bin,
  ...checkin,
  ...dots,
  ...ending,
  ...drafting,
  ...mail,
  ...overDays,
  ...texts,
  ...writing,
  ...unused,
  ...sheets,
  ...finding,
  ...shelf,
  ...ownTemplates,
  ...templateParts,
  ...trials,
  ...tables,
  chapters,
}
