import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DeputyCard, deputyLevelWords } from '../../contract/sites'
import { hidden } from '../parts/aria'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'

const FEW = 4

const Deputy = ({ deputy }: { deputy: DeputyCard }) => (
  <Card>
    <View className='deputy'>
      <View className='deputy-face' {...hidden}>
        {deputy.name.slice(0, 1)}
      </View>
      <View className='deputy-words'>
        <View className='deputy-name'>
          {deputy.name}
          <View className='deputy-level'>{deputyLevelWords[deputy.level]}</View>
        </View>
        <View className='deputy-post'>{[deputy.post, deputy.group].filter(Boolean).join(' · ')}</View>
        {deputy.bio && <View className='deputy-bio'>{deputy.bio}</View>}
      </View>
    </View>
  </Card>
)

/** The deputies of a site; the first few, and the rest on demand. */
export const Deputies = ({ deputies }: { deputies: readonly DeputyCard[] }) => {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? deputies : deputies.slice(0, FEW)
  return (
    <View>
      <View className='deputies'>
        {shown.map(deputy => (
          <Deputy key={deputy.id} deputy={deputy} />
        ))}
      </View>
      {shown.length < deputies.length && (
        <Button kind='quiet' block onClick={() => setAll(true)}>
          {`查看全部 ${deputies.length} 位代表`}
        </Button>
      )}
    </View>
  )
}
