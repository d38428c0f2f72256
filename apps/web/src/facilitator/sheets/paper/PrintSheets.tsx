import type { SheetsView } from '@siroop/domain'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { fileName } from '../../prepare/prints/fileName.js'
import { PrintState } from '../../prepare/prints/PrintState.js'
import { usePrint } from '../../prepare/prints/usePrint.js'
import { useRegie } from '../../regie.js'

/** A sheet of paper for each subject that lies here, with its number, for who has no phone. */
export function PrintSheets({ sheets }: { sheets: SheetsView }) {
  const { t } = useRegie()
  const [printing, print] = usePrint()
  return (
    <>
      <Button
        wide
        className="lft"
        disabled={printing.state === 'making'}
        onClick={() => void print({ paper: 'sheets', step: sheets.step }, fileName(t.prints.files.sheets))}
      >
        <Icon name="download" />
        {t.sheets.paper.print}
      </Button>
      <PrintState printing={printing} />
    </>
  )
}
