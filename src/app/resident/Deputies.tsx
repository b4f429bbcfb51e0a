import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeputyCard as Deputy } from '../../contract/deputies/card'
import { Button } from '../parts/Button'
import { DeputyCard } from '../parts/DeputyCard'

const FEW = 4

interface Props {
  readonly deputies: readonly Deputy[]
  readonly onOpen: (id: string) => void
}

/** The deputies of a site; the first few, and the rest on demand. */
export const Deputies = ({ deputies, onOpen }: Props) => {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? deputies : deputies.slice(0, FEW)
  return (
    <View>
      <View className='deputies'>
        {shown.map(deputy => (
          <DeputyCard key={deputy.id} deputy={deputy} onOpen={onOpen} />
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
