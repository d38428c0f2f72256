import '../src/ui/look/fonts.css'
import { aVisionInput } from '@siroop/manifest/visionTestData'
import { manifestCopy } from '../src/copy/manifest.js'
import { participantCopy } from '../src/copy/participant.js'
import { Hero } from '../src/manifest/Hero.js'
import { Sections } from '../src/manifest/Sections.js'
import { Signatures } from '../src/manifest/Signatures.js'
import { mount } from '../src/mount.js'
import { ManifestText } from '../src/participant/sign/ManifestText.js'
import '../src/manifest/manifest.css'
import '../src/participant/participant.css'
import '../src/participant/sign/sign.css'

/** The page of a manifest with all chapters, or with `?telefoon` the same text as the phone shows it before signing. */
const { edition } = aVisionInput({ milestones: 12, observations: 8, commitments: 5 })
const isPhone = new URLSearchParams(location.search).has('telefoon')
void mount(
  isPhone ? (
    <main className="phone reading">
      <div className="scroll">
        <ManifestText frozen={edition.frozen} />
      </div>
    </main>
  ) : (
    <div className="mf">
      <main>
        <Hero edition={edition} path="/m/voorbeeld" />
        <Sections edition={edition} />
        <Signatures edition={edition} />
      </main>
    </div>
  ),
  manifestCopy,
  participantCopy,
)
