import { AboutForm } from '../form/AboutForm.js'
import { useEditing } from '../form/editing.js'
import { PrinciplesForm, ThemesForm, TypesForm } from '../form/ListForms.js'
import { DocumentForm } from '../parts/DocumentForm.js'
import { HorizonsForm } from '../parts/HorizonsForm.js'
import { MeetingsForm } from '../parts/MeetingsForm.js'
import type { Part } from '../places.js'
import { NewStep } from '../step/NewStep.js'
import { StepForm } from '../step/StepForm.js'

/** The form of the part that lies open. */
export function OpenPart({ part }: { readonly part: Part }) {
  const { draft } = useEditing()
  switch (part.kind) {
    case 'about':
      return <AboutForm />
    case 'meetings':
      return <MeetingsForm />
    case 'types':
      return <TypesForm />
    case 'themes':
      return <ThemesForm />
    case 'horizons':
      return <HorizonsForm />
    case 'principles':
      return <PrinciplesForm />
    case 'document':
      return <DocumentForm />
    case 'new':
      return <NewStep key={part.id} meeting={part.id} />
    case 'step': {
      const index = draft.steps.findIndex(({ id }) => id === part.id)
      // Every step is a form of its own: nothing of one is left in the next.
      return index < 0 ? <AboutForm /> : <StepForm key={part.id} index={index} />
    }
  }
}
