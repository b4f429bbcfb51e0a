import { listStaffSites, type PosterFault, posterFaults, posterFaultWords } from '../../contract/sites'
import { Card } from '../parts/Card'
import type { IconName } from '../parts/Icon'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { go } from '../platform/navigate'
import { useEndpoint } from '../useEndpoint'
import { faultAdvice } from './faults'

const icons: Record<PosterFault, IconName> = {
  neverPrinted: 'printer',
  outdated: 'printer',
  namesOutdated: 'printer',
  neverScanned: 'eye',
  silent: 'eye',
}

interface Props {
  /** The slug of the street they are of; empty for all. */
  readonly street: string
}

const FaultRow = ({ fault, street }: Props & { readonly fault: PosterFault }) => {
  // Counted by the list it leads to, so that the number is the number of rows one finds there.
  const { data } = useEndpoint(listStaffSites, { fault, ...(street ? { street } : {}) }, { onShow: true })
  return (
    <Row
      icon={icons[fault]}
      title={posterFaultWords[fault]}
      note={faultAdvice[fault]}
      value={data ? `${data.total} 个` : '…'}
      onClick={() => void go('staff/sites', { fault, street })}
    />
  )
}

/** The posters that want looking after, by what is wrong with them, each with the way to its sites. */
export const FaultRows = ({ street }: Props) => (
  <Section title='要处理的海报'>
    <Card>
      {posterFaults.map(fault => (
        <FaultRow key={fault} fault={fault} street={street} />
      ))}
    </Card>
  </Section>
)
