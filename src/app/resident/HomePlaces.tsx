import type { HomeView } from '../../contract/home'
import { type SiteCard, siteLevelWords } from '../../contract/sites'
import { Card } from '../parts/Card'
import { type Figure, Figures } from '../parts/Figures'
import { MoreLink } from '../parts/MoreLink'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { SessionLine } from '../parts/SessionLine'
import { go } from '../platform/navigate'

const openSite = (code: string) => void go('resident/site', { code, from: 'list' })

const SiteRow = ({ site }: { readonly site: SiteCard }) => (
  <Row
    icon={site.level === 'HOME' ? 'landmark' : 'map-pin'}
    title={site.name}
    note={[siteLevelWords[site.level], site.openNote || site.address].join(' · ')}
    onClick={() => openSite(site.code)}
  />
)

const figuresOf = ({ figures }: HomeView): readonly Figure[] => {
  const { sites, deputies, answeredThisYear, answerDays } = figures
  return [
    { value: sites, unit: '个', label: '家站点' },
    { value: deputies, unit: '位', label: '人大代表' },
    { value: answeredThisYear, unit: '条', label: '今年答复' },
    ...(answerDays === null ? [] : [{ value: answerDays, unit: '个工作日', label: '一般答复' }]),
  ]
}

/** Where and when to find deputies, and what has come of it: of one street, or of the district. */
export const HomePlaces = ({ home }: { readonly home: HomeView }) => {
  const street = home.street?.slug
  const schedule = <MoreLink text='全部日程' onClick={() => void go('receptions/schedule', { street })} />
  const more = <MoreLink text='更多' onClick={() => void go('places/nearby', { street })} />
  return (
    <>
      {home.receptions.length > 0 && (
        <Section title='近期接待' extra={schedule}>
          <Card>
            {home.receptions.map(session => (
              <SessionLine
                key={session.id}
                session={session}
                now={Date.now()}
                withSite
                onOpen={({ id }) => void go('receptions/session', { id })}
              />
            ))}
          </Card>
        </Section>
      )}
      <Section title='家站点' extra={more}>
        <Card>
          {home.sites.map(site => (
            <SiteRow key={site.code} site={site} />
          ))}
          <Row
            icon='users'
            title={`人大代表 ${home.figures.deputies} 位`}
            note='看看是谁在听您说'
            onClick={() => void go('places/deputies', { street })}
          />
        </Card>
      </Section>
      <Section title={home.street ? `${home.street.name}的答复` : '全区的答复'}>
        <Figures figures={figuresOf(home)} />
      </Section>
    </>
  )
}
