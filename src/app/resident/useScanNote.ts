import { useEffect, useRef } from 'react'
import { noteScan } from '../../contract/sites'
import { call } from '../call'
import { posterIn } from '../platform/launch'
import { useParams } from '../platform/navigate'

/** A count that fails is no trouble of the reader's. */
const note = (code: string, stage: 'scan' | 'act') => void call(noteScan, { code, stage }).catch(() => null)

/**
 * Counts the poster that led to this page, where the server has not done so already, and gives what each act of the
 * reader calls: the first one is counted too. Nothing is counted of those who came another way, and nothing is kept.
 */
export const useScanNote = (code: string | null | undefined): (() => void) => {
  const poster = posterIn(useParams())
  const hasActed = useRef(false)
  useEffect(() => {
    if (code && poster === 'uncounted') note(code, 'scan')
  }, [code, poster])
  return () => {
    if (!code || !poster || hasActed.current) return
    hasActed.current = true
    note(code, 'act')
  }
}
