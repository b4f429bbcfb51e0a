import { View } from '@tarojs/components'
import type { ImportReport } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Section } from '../parts/Section'
import { Tallies } from '../parts/Tallies'
import { copy } from '../platform/clipboard'
import './ImportReportView.css'

/** Faults that are drawn; a longer list is copied and read in a table program. */
const SHOWN = 200

type Fault = ImportReport['bad'][number]

const heads = { row: '行', column: '列', value: '内容', problem: '问题' }

const asText = (faults: readonly Fault[]): string =>
  [heads, ...faults]
    .map(({ row, column, value, problem }) => [row, column, value, problem].join('\t'))
    .join('\n')

const FaultRow = ({ fault }: { readonly fault: Fault }) => (
  <View className='bad-row'>
    <View className='bad-where'>{`第 ${fault.row} 行`}</View>
    <View className='bad-column'>{fault.column}</View>
    <View className='bad-value'>{fault.value || '（空）'}</View>
    <View className='bad-problem'>{fault.problem}</View>
  </View>
)

/** What a table would do, and every fault in it with the row as the table program numbers it. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const { total, counts, bad, badRows } = report
  return (
    <>
      <View className='office-paper'>
        <Tallies
          items={[
            { label: '表格共', value: `${total} 行` },
            { label: '要新建', value: `${counts.create} 个` },
            { label: '要修改', value: `${counts.change} 个`, note: `另有 ${counts.same} 个没有变化` },
            { label: '有问题', value: `${badRows} 行`, note: badRows > 0 ? '下面逐条列出' : '没有发现问题' },
          ]}
        />
      </View>
      {bad.length > 0 && (
        <Section
          title={`问题清单（${bad.length} 处）`}
          extra={
            <Button size='small' icon='copy' onClick={() => void copy(asText(bad), '已复制，可粘贴到表格里')}>
              复制清单
            </Button>
          }
        >
          <View className='bad-table'>
            {bad.slice(0, SHOWN).map(fault => (
              <FaultRow key={`${fault.row} ${fault.column} ${fault.problem}`} fault={fault} />
            ))}
          </View>
          {bad.length > SHOWN && (
            <View className='office-note'>{`还有 ${bad.length - SHOWN} 处，复制清单可以看到全部。`}</View>
          )}
        </Section>
      )}
    </>
  )
}
