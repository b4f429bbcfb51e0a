import { playJourneys } from '../journeys/play'
import { onWeapp } from '../support/screens'

playJourneys('在微信小程序里', onWeapp)
