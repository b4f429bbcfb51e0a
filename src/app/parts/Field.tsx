import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { alert } from './aria'
import './Field.css'

export interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly optional?: boolean
  /** The id of the control that the label names; web only. */
  readonly htmlFor?: string
  /** Stands at the right end of the line below: a counter. */
  readonly extra?: string
  readonly children: ReactNode
}

/** The frame of a form field: its name above, a hint, and what is wrong with it below. */
export const Field = ({ label, hint, error, optional, extra, children }: FieldProps) => (
  <View className='field'>
    <View className='field-label'>
      {label}
      {optional && <View className='field-optional'>选填</View>}
    </View>
    {hint && <View className='field-hint'>{hint}</View>}
    {children}
    <View className='field-below'>
      <View className='field-error'>{error && <View {...alert}>{error}</View>}</View>
      {extra && <View className='field-extra'>{extra}</View>}
    </View>
  </View>
)
