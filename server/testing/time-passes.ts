import { provideServices, services } from '../services'

/** Lets hours pass for this process in no time: its clock jumps, and what the queue kept until then is due. */
export async function timePasses(ms: number): Promise<void> {
  const { clock } = services()
  const now = () => clock.now() + ms
  provideServices({ ...services(), clock: { ...clock, now } })
  await bringForward()
}

/** Makes jobs due whose time has come by the clock of the test: also one that was planned again since time passed. */
export async function bringForward(): Promise<void> {
  await services().pool.query(
    `UPDATE jobs.job SET start_after = now() WHERE state = 'created' AND start_after > now() AND start_after <= $1`,
    [new Date(services().clock.now())],
  )
}
