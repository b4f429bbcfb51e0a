import { copyPlans } from '../../contract/receptions'
import { Button } from '../parts/Button'
import { ask, say } from '../platform/dialogs'
import { useAct } from '../useAct'

interface Props {
  readonly year: number
  readonly onCopied: () => void
}

const sayCopied = (copied: number, skipped: number, from: number): string => {
  if (copied === 0) return `${from} 年没有可以沿用的计划`
  return skipped > 0 ? `沿用了 ${copied} 个站点，${skipped} 个没有动` : `沿用了 ${copied} 个站点的计划`
}

/** Takes the rules of the year before over, for the sites that have no plan yet. */
export function CopyButton({ year, onCopied }: Props) {
  const from = year - 1
  const { send, busy } = useAct(copyPlans, failure => say(failure.message))
  const copy = async () => {
    const content = `把 ${from} 年的规则用到 ${year} 年，重新排日期、避开节假日。已经有计划的站点不动，新计划要送主任审定后才公布。`
    if (!(await ask({ title: `沿用 ${from} 年的计划？`, content, ok: '沿用' }))) return
    const done = await send({ from, to: year })
    if (!done) return
    say(sayCopied(done.copied, done.skipped, from))
    onCopied()
  }
  return (
    <Button icon='copy' busy={busy} onClick={() => void copy()}>
      沿用上一年
    </Button>
  )
}
