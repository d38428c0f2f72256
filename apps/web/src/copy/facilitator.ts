import { copySource } from '../ui/language.js'
import type { FacilitatorCopy as FrameCopy } from './nl/facilitator.js'
import type { FacilitatorChaptersCopy } from './nl/facilitatorChapters.js'
import type { FacilitatorStepsCopy } from './nl/facilitatorSteps.js'
import type { FindCopy } from './nl/finding/finding.js'
import type { KeepCopy } from './nl/keep/keep.js'
import type { PaperCopy } from './nl/paper.js'
import type { PrintsCopy } from './nl/prepare/prints.js'
import type { ReadyCopy } from './nl/ready.js'
import type { BinCopy } from './nl/regie/bin.js'
import type { CheckinCopy } from './nl/regie/checkin.js'
import type { DotsCopy } from './nl/regie/dots.js'
import type { DraftingCopy } from './nl/regie/drafting.js'
import type { EndingCopy } from './nl/regie/ending.js'
import type { MailCopy } from './nl/regie/mail.js'
import type { OverDaysCopy } from './nl/regie/overDays.js'
import type { SheetsCopy } from './nl/regie/sheets.js'
import type { TextsCopy } from './nl/regie/texts.js'
import type { TrialsCopy } from './nl/regie/trials.js'
import type { UnusedCopy } from './nl/regie/unused.js'
import type { WritingCopy } from './nl/regie/writing.js'
import type { ShelfCopy } from './nl/shelf/shelf.js'
import type { TablesRegieCopy } from './nl/tables/regie.js'
import type { OwnTemplatesCopy } from './nl/templates/own.js'
import type { TemplatePartsCopy } from './nl/templates/parts.js'

/** Every word of the facilitator's screens; the chapters have a shelf of their own. */
export type FacilitatorCopy = FrameCopy &
  FacilitatorStepsCopy &
  PaperCopy &
  KeepCopy &
  ReadyCopy &
  PrintsCopy &
  BinCopy &
  CheckinCopy &
  TextsCopy &
  DotsCopy &
  EndingCopy &
  DraftingCopy &
  MailCopy &
  OverDaysCopy &
  WritingCopy &
  UnusedCopy &
  SheetsCopy &
  OwnTemplatesCopy &
  FindCopy &
  ShelfCopy &
  TemplatePartsCopy &
  TrialsCopy &
  TablesRegieCopy & { readonly chapters: FacilitatorChaptersCopy }

type Part<T> = Promise<{ readonly copy: T }>
interface Parts {
  readonly frame: Part<FrameCopy>
  readonly steps: Part<FacilitatorStepsCopy>
  readonly paper: Part<PaperCopy>
  readonly keep: Part<KeepCopy>
  readonly ready: Part<ReadyCopy>
  readonly prints: Part<PrintsCopy>
  readonly bin: Part<BinCopy>
  readonly checkin: Part<CheckinCopy>
  readonly dots: Part<DotsCopy>
  readonly ending: Part<EndingCopy>
  readonly drafting: Part<DraftingCopy>
  readonly mail: Part<MailCopy>
  readonly overDays: Part<OverDaysCopy>
  readonly texts: Part<TextsCopy>
  readonly writing: Part<WritingCopy>
  readonly unused: Part<UnusedCopy>
  readonly sheets: Part<SheetsCopy>
  readonly finding: Part<FindCopy>
  readonly shelf: Part<ShelfCopy>
  readonly ownTemplates: Part<OwnTemplatesCopy>
  readonly templateParts: Part<TemplatePartsCopy>
  readonly trials: Part<TrialsCopy>
  readonly tables: Part<TablesRegieCopy>
  readonly chapters: Part<FacilitatorChaptersCopy>
}
const joined = async (parts: Parts): Promise<{ readonly copy: FacilitatorCopy }> => ({
  copy: {
    ...(await parts.frame).copy,
    ...(await parts.steps).copy,
    ...(await parts.paper).copy,
    ...(await parts.keep).copy,
    ...(await parts.ready).copy,
    ...(await parts.prints).copy,
    ...(await parts.bin).copy,
    ...(await parts.checkin).copy,
    ...(await parts.dots).copy,
    ...(await parts.ending).copy,
    ...(await parts.drafting).copy,
    ...(await parts.mail).copy,
    ...(await parts.overDays).copy,
    ...(await parts.texts).copy,
    ...(await parts.writing).copy,
    ...(await parts.unused).copy,
    ...(await parts.sheets).copy,
    ...(await parts.finding).copy,
    ...(await parts.shelf).copy,
    ...(await parts.ownTemplates).copy,
    ...(await parts.templateParts).copy,
    ...(await parts.trials).copy,
    ...(await parts.tables).copy,
    chapters: (await parts.chapters).copy,
  },
})

/** The facilitator's texts, in files of what belongs together, fetched together. */
export const facilitatorCopy = copySource<FacilitatorCopy>({
  nl: () =>
    joined({
      frame: import('./nl/facilitator.js'),
      steps: import('./nl/facilitatorSteps.js'),
      paper: import('./nl/paper.js'),
      keep: import('./nl/keep/keep.js'),
      ready: import('./nl/ready.js'),
      prints: import('./nl/prepare/prints.js'),
      bin: import('./nl/regie/bin.js'),
      checkin: import('./nl/regie/checkin.js'),
      dots: import('./nl/regie/dots.js'),
      ending: import('./nl/regie/ending.js'),
      drafting: import('./nl/regie/drafting.js'),
      mail: import('./nl/regie/mail.js'),
      overDays: import('./nl/regie/overDays.js'),
      texts: import('./nl/regie/texts.js'),
      writing: import('./nl/regie/writing.js'),
      unused: import('./nl/regie/unused.js'),
      sheets: import('./nl/regie/sheets.js'),
      finding: import('./nl/finding/finding.js'),
      shelf: import('./nl/shelf/shelf.js'),
      ownTemplates: import('./nl/templates/own.js'),
      templateParts: import('./nl/templates/parts.js'),
      trials: import('./nl/regie/trials.js'),
      tables: import('./nl/tables/regie.js'),
      chapters: import('./nl/facilitatorChapters.js'),
    }),
  en: () =>
    joined({
      frame: import('./en/facilitator.js'),
      steps: import('./en/facilitatorSteps.js'),
      paper: import('./en/paper.js'),
      keep: import('./en/keep/keep.js'),
      ready: import('./en/ready.js'),
      prints: import('./en/prepare/prints.js'),
      bin: import('./en/regie/bin.js'),
      checkin: import('./en/regie/checkin.js'),
      dots: import('./en/regie/dots.js'),
      ending: import('./en/regie/ending.js'),
      drafting: import('./en/regie/drafting.js'),
      mail: import('./en/regie/mail.js'),
      overDays: import('./en/regie/overDays.js'),
      texts: import('./en/regie/texts.js'),
      writing: import('./en/regie/writing.js'),
      unused: import('./en/regie/unused.js'),
      sheets: import('./en/regie/sheets.js'),
      finding: import('./en/finding/finding.js'),
      shelf: import('./en/shelf/shelf.js'),
      ownTemplates: import('./en/templates/own.js'),
      templateParts: import('./en/templates/parts.js'),
      trials: import('./en/regie/trials.js'),
      tables: import('./en/tables/regie.js'),
      chapters: import('./en/facilitatorChapters.js'),
    }),
})
