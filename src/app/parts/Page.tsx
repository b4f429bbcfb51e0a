import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { TabBar, type TabName } from './TabBar'
import './Page.css'

export interface PageProps {
  readonly title: string
  readonly children: ReactNode
  /** Stays at the lower edge of the screen. */
  readonly footer?: ReactNode
  /** For a desk: no narrow column. */
  readonly wide?: boolean
  readonly tab?: TabName
  /** On the web, what the arrow of the header does when it is not simply to go back; mini programs have a header of their own. */
  readonly onBack?: (() => void) | undefined
}

/** The frame of every page: its title, one column, and what stays in reach of the thumb. */
export const Page = ({ title, children, footer, wide, tab }: PageProps) => {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  return (
    <View className={classes('page', wide && 'page-wide')}>
      <View className='page-body' {...aria('main')}>
        {children}
      </View>
      {footer && (
        <View className='page-footer'>
          <View className='page-footer-in'>{footer}</View>
        </View>
      )}
      {tab && <TabBar here={tab} />}
    </View>
  )
}
