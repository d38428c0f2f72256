import { Dialog } from '../../ui/Sheet.js'
import { useRegie } from '../regie.js'
import { PaperDesk } from './PaperDesk.js'

/** The desk for paper cards, over the cockpit or the board. */
export function PaperDialog({ onClose }: { onClose: () => void }) {
  const { t } = useRegie()
  return (
    <Dialog title={t.paper.title} onClose={onClose}>
      <PaperDesk />
    </Dialog>
  )
}
