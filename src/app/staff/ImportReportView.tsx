import { View } from '@tarojs/components'
import type { ImportReport } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Section } from '../parts/Section'
import { Tallies } from '../parts/Tallies'
import { openFile } from '../platform/openFile'
import './ImportReportView.css'

type Fault = ImportReport['bad'][number]

const FaultRow = ({ fault }: { readonly fault: Fault }) => (
  <View className='bad-row'>
    <View className='bad-where'>{`第 ${fault.row} 行`}</View>
    <View className='bad-column'>{fault.column}</View>
    <View className='bad-value'>{fault.value || '（空）'}</View>
    <View className='bad-problem'>{fault.problem}</View>
  </View>
)

/** Takes the whole list home. */
const ListButton = ({ list }: { readonly list: NonNullable<ImportReport['list']> }) => (
  <Button size='small' icon='download' onClick={() => void openFile(list.url, list.fileName)}>
    下载清单
  </Button>
)

/** What a table would do, and the faults in it with the row as the table program numbers it. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const { total, counts, bad, badRows, faults, list } = report
  const hidden = faults - bad.length
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
        <Section title={`问题清单（${faults} 处）`} extra={list && <ListButton list={list} />}>
          <View className='bad-table'>
            {bad.map(fault => (
              <FaultRow key={`${fault.row} ${fault.column} ${fault.problem}`} fault={fault} />
            ))}
          </View>
          {hidden > 0 && (
            <View className='office-note bad-more'>
              {`还有 ${hidden} 处没有列在这里：改好这些再导一次，或者下载清单看全部。`}
            </View>
          )}
        </Section>
      )}
    </>
  )
}
