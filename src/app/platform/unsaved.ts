import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/**
 * While there is a warning, the phone shows it to whoever leaves the page by the arrow of its own header or its back key. A
 * platform that cannot ask lets people go.
 */
export const useUnsaved = (warning: string | null): void => {
  useEffect(() => {
    if (warning === null) return
    Taro.enableAlertBeforeUnload?.({ message: warning })
    return () => Taro.disableAlertBeforeUnload?.()
  }, [warning])
}
