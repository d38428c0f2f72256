import { ErrorLine } from '../../../ui/ErrorLine.js'
import { useRegie } from '../../regie.js'
import type { Printing } from './usePrint.js'

/** One line under the button of a paper: it is being made, it is there, or why it is not. */
export function PrintState({ printing }: { printing: Printing }) {
  const { t } = useRegie()
  const said = printing.state === 'making' ? t.prints.making : printing.state === 'made' ? t.prints.made : ''
  return (
    <>
      <p className="meta print-state" role="status">
        {said}
      </p>
      <ErrorLine text={printing.state === 'failed' && printing.why} />
    </>
  )
}
