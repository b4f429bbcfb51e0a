import { Select } from '../parts/Select'

interface Props {
  readonly streets: readonly { readonly slug: string; readonly name: string }[]
  /** Empty: all of them. */
  readonly value: string
  readonly onChange: (slug: string) => void
}

/** Narrows figures to one street; nothing where there is only one. */
export const StreetSelect = ({ streets, value, onChange }: Props) =>
  streets.length > 1 ? (
    <Select
      label='街道'
      value={value}
      options={[
        { value: '', label: '全部街道' },
        ...streets.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
      onChange={onChange}
    />
  ) : null
