// A journey takes minutes where two cores serve a server, a browser and the test.
jest.setTimeout(240_000)
// On such a machine a step may starve once in many runs. It is tried once more, and the first failure is still printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true })
