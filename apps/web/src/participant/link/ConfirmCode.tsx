import { signLinkCopy } from '../../copy/signLink.js'
import { useT } from '../../ui/language.js'
import { CodeForm, type CodeFormProps } from './CodeForm.js'
import { confirmAct, type LinkAct, sendCode } from './linkApi.js'

export interface ConfirmCodeProps extends Pick<CodeFormProps, 'codeTo' | 'onDone' | 'onBack'> {
  readonly secret: string
  readonly act: LinkAct
}

/** Confirms what somebody who signs by a link does. */
export function ConfirmCode({ secret, act, ...rest }: ConfirmCodeProps) {
  const t = useT(signLinkCopy)
  return (
    <CodeForm
      {...rest}
      label={t.confirm[act.kind]}
      onAsk={() => sendCode(secret)}
      onConfirm={(code) => confirmAct(secret, code, act)}
    />
  )
}
