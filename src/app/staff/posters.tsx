import { View } from '@tarojs/components'
import { readPosterOptions } from '../../contract/posters'
import { listStaffSites } from '../../contract/sites'
import { backTo, Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Failed } from '../parts/Failed'
import { Notice } from '../parts/Notice'
import { Section } from '../parts/Section'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import { PosterOptions } from './PosterOptions'
import { PosterProgress } from './PosterProgress'
import { Printed } from './Printed'
import { usePosterChoice } from './usePosterChoice'
import { usePosterJob } from './usePosterJob'

const within = { title: '海报与扫码', onBack: () => backTo('staff/scans') }

/** Makes posters: choose whose and how, wait while they are drawn, take the file, and say when they are printed. */
export default function PostersPage() {
  const posters = usePosterChoice()
  const { job, made, start, busy, fault } = usePosterJob()
  const options = useEndpoint(readPosterOptions, {})
  const list = useEndpoint(listStaffSites, {})
  const error = options.error ?? list.error
  const reload = () => void Promise.all([options.reload(), list.reload()])
  const make = () => void start(posters.input)
  if (!options.data || !list.data)
    return (
      <Office title='制作海报' here='staff/scans' within={within}>
        {error ? <Failed error={error} onRetry={reload} /> : <Waiting />}
      </Office>
    )
  return (
    <Office title='制作海报' here='staff/scans' within={within}>
      <View className='office-column'>
        <PosterOptions
          posters={posters}
          streets={list.data.streets}
          hasMiniProgram={options.data.miniProgram}
        />
        <Section>
          {fault && <Notice kind='error'>{fault.message}</Notice>}
          {job && <PosterProgress job={job} onRetry={make} />}
          {job?.state !== 'failed' && (
            <Button kind={job ? 'quiet' : 'primary'} icon='printer' busy={busy} onClick={make}>
              {job ? '再做一份' : '开始制作'}
            </Button>
          )}
        </Section>
        {job?.state === 'done' && made && <Printed made={made} />}
      </View>
    </Office>
  )
}
