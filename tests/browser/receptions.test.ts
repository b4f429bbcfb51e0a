import { playReceptions } from '../journeys/receptions/play'
import { onWeb } from '../support/screens'

playReceptions('接待，在网页上', onWeb)
