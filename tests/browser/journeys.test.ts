import { playJourneys } from '../journeys/play'
import { onWeb } from '../support/screens'

playJourneys('在网页上', onWeb)
