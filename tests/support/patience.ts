// A journey takes minutes where two cores serve a server, a browser and the test.
jest.setTimeout(240_000)
