import { useState } from 'react'
import { sentences } from '../../contract/errors'
import { TABLE_BYTES } from '../../contract/photos'
import { checkImport, type ImportReport } from '../../contract/sites'
import { newKey, upload } from '../call'
import { type ChosenFile, chooseFile } from '../platform/chooseFile'

interface Checking {
  readonly file: ChosenFile | null
  /** Percent sent while it is on its way. */
  readonly progress: number | null
  readonly report: ImportReport | null
  readonly problem: string
}

const nothing: Checking = { file: null, progress: null, report: null, problem: '' }

/** A table on its way through the check; nothing is written by it. */
export const useImport = () => {
  const [checking, setChecking] = useState(nothing)
  const tell = (news: Partial<Checking>) => setChecking(before => ({ ...before, ...news }))
  const check = async (file: ChosenFile) => {
    if (file.size > TABLE_BYTES) return tell({ problem: sentences.tableTooLarge })
    tell({ file, progress: 0 })
    try {
      const report = await upload(checkImport, {
        filePath: file.path,
        fileName: file.name,
        key: newKey(),
        onProgress: progress => tell({ progress }),
      })
      tell({ report, progress: null })
    } catch (failure) {
      const problem = failure instanceof Error ? failure.message : sentences.tableUnreadable
      tell({ problem, progress: null })
    }
  }
  const choose = async () => {
    const file = await chooseFile(['xlsx', 'csv'])
    if (!file) return
    setChecking(nothing)
    await check(file)
  }
  return { ...checking, choose: () => void choose(), reset: () => setChecking(nothing) }
}
