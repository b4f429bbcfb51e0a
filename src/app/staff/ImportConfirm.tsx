import { View } from '@tarojs/components'
import { confirmImport, type ImportReport } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { ask } from '../platform/dialogs'
import { useAct } from '../useAct'

export interface Imported {
  readonly created: number
  readonly changed: number
}

interface Props {
  readonly report: ImportReport
  readonly onDone: (imported: Imported) => void
}

const sentenceOf = ({ good, badRows }: ImportReport): string =>
  badRows > 0 ? `导入 ${good} 行，跳过 ${badRows} 行有问题的` : `导入全部 ${good} 行`

/** The step that writes: what it will do stands on the button, and is asked once more. */
export function ImportConfirm({ report, onDone }: Props) {
  const { send, busy, fault } = useAct(confirmImport)
  const { counts, good } = report
  const content = `会新建 ${counts.create} 个站点，修改 ${counts.change} 个。`
  const confirm = async () => {
    if (!(await ask({ title: `${sentenceOf(report)}？`, content, ok: '导入' }))) return
    const done = await send({ import: report.id })
    if (done) onDone(done)
  }
  if (good === 0) return <Notice kind='warn'>没有一行可以导入，请改好表格再选一次。</Notice>
  if (counts.create + counts.change === 0)
    return <Notice kind='info'>表格和现在的站点完全一样，不用导入。</Notice>
  return (
    <View className='import-confirm'>
      {fault && <Notice kind='error'>{fault.message}</Notice>}
      <Button kind='primary' busy={busy} onClick={() => void confirm()}>
        {sentenceOf(report)}
      </Button>
    </View>
  )
}
