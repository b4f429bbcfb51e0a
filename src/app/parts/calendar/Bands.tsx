import { View } from '@tarojs/components'
import { hidden } from '../aria'
import { classes } from '../classes'
import type { BandPiece } from './bands.shared'
import './Bands.css'

/** What lasts for days, drawn over the days of one week. The days say it too, to those who cannot see it. */
export const Bands = ({ pieces, wide }: { readonly pieces: readonly BandPiece[]; readonly wide: boolean }) =>
  pieces.length > 0 && (
    <View className='bands' {...hidden}>
      {pieces.map(({ band, column, span, lane, begins, ends }) => (
        <View
          key={band.id}
          className={classes('band', `band-${band.tone}`, begins && 'band-begins', ends && 'band-ends')}
          style={{ gridColumn: `${column} / span ${span}`, gridRow: `${lane + 1}` }}
        >
          {wide && band.title}
        </View>
      ))}
    </View>
  )
