import { View } from '@tarojs/components'
import type { PosterJob } from '../../contract/posters'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { Progress } from '../parts/Progress'
import { openFile } from '../platform/openFile'

interface Props {
  readonly job: PosterJob
  readonly onRetry: () => void
}

/** How far the posters are; then the file, or what went wrong and the way to try again. */
export function PosterProgress({ job, onRetry }: Props) {
  const { state, total, done, url, fileName, problem } = job
  if (state === 'running')
    return <Progress part={total > 0 ? done / total : 0}>{`正在制作，${done} / ${total}`}</Progress>
  if (state === 'failed')
    return (
      <>
        <Notice kind='error'>{problem ?? '没有做成，请再试一次。'}</Notice>
        <Button icon='rotate-cw' onClick={onRetry}>
          再试一次
        </Button>
      </>
    )
  return (
    <>
      <Notice kind='ok'>{`${total} 张海报做好了：${fileName}`}</Notice>
      <View className='office-actions'>
        {url && (
          <Button kind='primary' icon='download' onClick={() => void openFile(url, fileName)}>
            下载
          </Button>
        )}
      </View>
    </>
  )
}
