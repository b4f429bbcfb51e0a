import { playReceptions } from '../journeys/receptions/play'
import { onWeapp } from '../support/screens'

playReceptions('接待，在微信小程序里', onWeapp)
