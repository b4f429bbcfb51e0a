import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** A place to which the page can scroll when something there is wrong. */
export const Spot = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <View id={`field-${name}`}>{children}</View>
)
