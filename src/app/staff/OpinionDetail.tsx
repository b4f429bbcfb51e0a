import { ScrollView, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Acting } from '../acting/Acting'
import { useOpinion } from '../acting/useOpinion'
import { Failed } from '../parts/Failed'
import { Waiting } from '../parts/Waiting'
import { OpinionFile } from './OpinionFile'

interface Props {
  readonly id: string
  /** Counts the refreshes of the desk: with each the opinion is asked for again, and stays meanwhile. */
  readonly turn: number
}

/** One opinion in the right half of a desk: its file, and what may be done with it at the lower edge. */
export function OpinionDetail({ id, turn }: Props) {
  const { opinion, error, reload, take } = useOpinion(id)
  const seen = useRef(turn)
  useEffect(() => {
    if (seen.current !== turn) void reload()
    seen.current = turn
  }, [turn, reload])
  if (!opinion)
    return (
      <View className='desk-wait'>
        {error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />}
      </View>
    )
  return (
    <View className='detail'>
      <ScrollView scrollY className='detail-scroll'>
        <View className='detail-in'>
          <OpinionFile opinion={opinion} />
        </View>
      </ScrollView>
      {opinion.moves.length > 0 && (
        <View className='detail-foot'>
          <Acting opinion={opinion} onActed={take} onStale={() => void reload()} />
        </View>
      )}
    </View>
  )
}
