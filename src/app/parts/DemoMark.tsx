import { View } from '@tarojs/components'
import './DemoMark.css'

/** Says that what is shown was invented for the demonstration. */
export const DemoMark = () => <View className='demo-mark'>演示数据</View>
