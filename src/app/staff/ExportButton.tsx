import { useState } from 'react'
import { exportSites } from '../../contract/sites'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Row } from '../parts/Row'
import { Sheet } from '../parts/Sheet'
import { openFile } from '../platform/openFile'
import { useAct } from '../useAct'

const formats = [
  { format: 'xlsx', title: 'Excel 表格', note: '.xlsx，双击就能打开，改好后可以再导入' },
  { format: 'csv', title: 'CSV 文本', note: '.csv，给其他系统用' },
] as const

interface Props {
  readonly street: string
  readonly children?: string
}

/** Takes the sites home as a table; of one street when one is chosen. */
export function ExportButton({ street, children = '导出' }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { send, busy, fault } = useAct(exportSites)
  const take = async (format: 'xlsx' | 'csv') => {
    const file = await send({ format, ...(street ? { street } : {}) })
    if (!file) return
    setOpen(false)
    await openFile(file.url, file.fileName)
  }
  return (
    <>
      <Button icon='download' busy={busy} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Sheet open={isOpen} title='导出站点' onClose={() => setOpen(false)}>
        {fault && <Notice kind='error'>{fault.message}</Notice>}
        {formats.map(({ format, title, note }) => (
          <Row key={format} icon='download' title={title} note={note} onClick={() => void take(format)} />
        ))}
      </Sheet>
    </>
  )
}
