import { useState } from 'react'
import { Card } from '../parts/Card'
import { Row } from '../parts/Row'
import { Section } from '../parts/Section'
import { StreetPhotoSheet } from './StreetPhotoSheet'

interface Street {
  readonly slug: string
  readonly name: string
}

/** The photo at the head of each street's front door. */
export function StreetPhotos({ streets }: { readonly streets: readonly Street[] }) {
  const [open, setOpen] = useState<Street | null>(null)
  return (
    <>
      <Section title='街道首页的照片'>
        <Card>
          {streets.map(street => (
            <Row key={street.slug} icon='camera' title={street.name} onClick={() => setOpen(street)} />
          ))}
        </Card>
      </Section>
      {open && <StreetPhotoSheet street={open} onClose={() => setOpen(null)} />}
    </>
  )
}
