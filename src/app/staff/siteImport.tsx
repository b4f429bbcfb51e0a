import { View } from '@tarojs/components'
import { useState } from 'react'
import { backTo, Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Notice } from '../parts/Notice'
import { Progress } from '../parts/Progress'
import { Steps } from '../parts/Steps'
import { canChooseFile } from '../platform/chooseFile'
import { ExportButton } from './ExportButton'
import { ImportConfirm, type Imported } from './ImportConfirm'
import { ImportReportView } from './ImportReportView'
import { useImport } from './useImport'
import './siteImport.css'

const steps = [
  { title: '导出一份作为模板', note: '有编号的行修改那个站点，没有编号的行新建一个。没有写的站点不受影响。' },
  { title: '选文件检查', note: '只是检查，什么都不会改。有问题的行会逐条列出来。' },
  { title: '看过以后，确认导入', note: '到这一步才写入，要么全部写入，要么一行也不写。' },
]

const back = () => backTo('staff/sites')

const Done = ({ created, changed }: Imported) => (
  <Empty
    icon='circle-check'
    title='导入完成'
    note={`新建了 ${created} 个站点，修改了 ${changed} 个。居民马上就能看到。`}
    action={<Button onClick={back}>看站点列表</Button>}
  />
)

const saySending = (progress: number): string =>
  progress < 100 ? `正在上传 ${progress}%` : '已上传，正在逐行检查…'

/** Sites out of a table: choose it, see what it would do and what is wrong with it, and only then write it. */
export default function SiteImportPage() {
  const { file, progress, report, problem, choose } = useImport()
  const [imported, setImported] = useState<Imported | null>(null)
  const isChecking = progress !== null
  return (
    <Office title='导入站点' here='staff/sites' within={{ title: '家站点', onBack: back }}>
      {imported ? (
        <Done {...imported} />
      ) : (
        <>
          <View className='office-paper import-choose'>
            <Steps steps={steps} />
            <View className='office-actions'>
              <Button
                kind={report ? 'plain' : 'primary'}
                icon='upload'
                busy={isChecking}
                disabled={!canChooseFile}
                onClick={choose}
              >
                {report || problem ? '重新选择文件' : '选择文件检查'}
              </Button>
              <ExportButton street=''>导出模板</ExportButton>
            </View>
            {!canChooseFile && <View className='office-note'>这里选不了文件，请在电脑上导入。</View>}
            {file && <View className='import-file'>{file.name}</View>}
            {isChecking && <Progress part={progress / 100}>{saySending(progress)}</Progress>}
          </View>
          {problem && <Notice kind='error'>{problem}</Notice>}
          {report && <ImportReportView report={report} />}
          {report && <ImportConfirm report={report} onDone={setImported} />}
        </>
      )}
    </Office>
  )
}
