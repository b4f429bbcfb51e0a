import { View } from '@tarojs/components'
import './Tag.css'

interface TagProps {
  readonly tone: 'ok' | 'warn' | 'bad' | 'calm'
  readonly children: string
}

/** A small coloured word: how something stands. */
export const Tag = ({ tone, children }: TagProps) => <View className={`tag tag-${tone}`}>{children}</View>
