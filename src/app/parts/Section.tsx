import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import './Section.css'

/** A part of a page under a title of its own. */
export const Section = ({
  title,
  extra,
  children,
}: {
  title?: string
  extra?: ReactNode
  children: ReactNode
}) => (
  <View className='section'>
    {title && (
      <View className='section-head'>
        <View className='section-title' {...aria('heading')} aria-level={2}>
          {title}
        </View>
        {extra}
      </View>
    )}
    {children}
  </View>
)
