import { readEnv } from '../env'
import { createLog } from '../log'
import { startServing } from '../serving'
import { startServices } from '../start-services'

/** A program of its own, to be killed: one node without pages, as its environment says. Reports when it is ready. */
const env = readEnv(process.env)
const services = await startServices(env, createLog(env.LOG_LEVEL))
const serving = await startServing((_, response) => void response.writeHead(404).end())
process.send?.('ready')
process.on('SIGTERM', () => {
  void serving
    .stop()
    .then(services.stop)
    .then(() => process.exit(0))
})
