import { describe, expect, it } from 'vitest'
import { resultRow } from './results'
import { collapsed, meets, type Row } from './row'
import { table } from './table'

const rate: Row = { id: 'rate', what: 'messages/s', unit: '×', better: 'more', floor: 0.4, aim: 0.6 }
const cpu: Row = { id: 'cpu', what: 'CPU', unit: '×', better: 'less', floor: 3, aim: 2 }
const size: Row = { id: 'js', what: 'JavaScript', unit: 'kB', better: 'less', floor: 200, aim: 190 }
const readings = (...figures: number[]) => figures.map((figure) => ({ figure, absolute: `${figure} of it` }))

describe('rows', () => {
  it('meets a bound from its better side, the bound included', () => {
    expect([0.39, 0.4, 0.41].map((figure) => meets(rate, figure, rate.floor))).toEqual([false, true, true])
    expect([2.9, 3, 3.1].map((figure) => meets(cpu, figure, cpu.floor))).toEqual([true, true, false])
  })

  it('collapses beyond half of what the floor asks', () => {
    expect([0.19, 0.2].map((figure) => collapsed(rate, figure))).toEqual([true, false])
    expect([6, 6.1].map((figure) => collapsed(cpu, figure))).toEqual([false, true])
  })

  it('keeps a size to the byte', () => {
    expect([200, 200.001].map((figure) => collapsed(size, figure))).toEqual([false, true])
  })

  it('gives its median, and what that meets', () => {
    expect(resultRow({ row: rate, readings: readings(0.9, 0.5, 0.41) })).toEqual({
      ...{ id: 'rate', what: 'messages/s', figure: 0.5, unit: '×', floor: 0.4, aim: 0.6 },
      ...{ floorMet: true, aimMet: false },
    })
  })

  it('is printed with every repetition, and with the absolute numbers of the middle one', () => {
    const text = table([{ row: cpu, readings: readings(1.5, 4.25, 3.5) }])
    expect(text).toMatch(/cpu +CPU +3\.5 × +≤ 3 +≤ 2 +MISSED +1\.5 4\.3 3\.5 +3\.5 of it$/)
  })
})
