import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { live } from './aria'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import './Notice.css'

export interface NoticeProps {
  readonly kind: 'info' | 'warn' | 'ok' | 'error'
  readonly children: ReactNode
  readonly icon?: IconName
}

const icons = { info: 'info', warn: 'triangle-alert', ok: 'circle-check', error: 'circle-alert' } as const

/** A word that should not be missed. */
export const Notice = ({ kind, children, icon }: NoticeProps) => (
  <View className={classes('notice', `notice-${kind}`)} {...live}>
    <Icon name={icon ?? icons[kind]} size={20} className='notice-icon' />
    <View className='notice-text'>{children}</View>
  </View>
)
