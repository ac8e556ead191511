/** When others were shown that somebody is connected, or not any more. */
export type Shown = { at: number; online: boolean }

/** `gone`: ms from falling asleep until shown as gone. `back`: from waking until shown as there. `odd`: changes besides these two. */
export type Sleep = { gone: number; back: number; odd: number }

/** What others saw of somebody who was connected, slept and woke; what never came is endless. */
export function sleepOf(shown: readonly Shown[], { slept, woke }: { slept: number; woke: number }): Sleep {
  const inOrder = shown.filter(({ at }) => at >= slept).toSorted((a, b) => a.at - b.at)
  const gone = inOrder.find(({ at, online }) => !online && at < woke)
  const back = inOrder.find(({ at, online }) => online && at >= woke)
  const expected = [gone, back].filter((each) => each !== undefined).length
  return {
    gone: (gone?.at ?? Infinity) - slept,
    back: (back?.at ?? Infinity) - woke,
    odd: inOrder.length - expected,
  }
}
