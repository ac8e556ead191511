import { says, type Script } from '../script'

/** Incidents that nobody has accepted yet. */
export const WAITING: readonly Script[] = [
  {
    ago: 52,
    area: 'hydraulics',
    creator: 'marek',
    title: 'Compressed air below 6 bar at night',
    description: 'Pressure in hall 2 falls to 5.4 bar between 01:00 and 04:00. Both compressors run all the time.',
    steps: [says('marek', 3, 'I walked the line with the leak spray: nothing I could hear or see.')],
  },
  {
    ago: 24,
    area: 'drives',
    creator: 'priya',
    title: 'Conveyor 3, belt tracks to the left',
    description: 'The belt drifts 4 cm to the drive side and rubs on the frame.',
    situation: { machine: 'runs' },
    steps: [
      says('priya', 1, 'I slowed it to 40 % so that nothing gets damaged.'),
      says('priya', 9, 'The tail drum has a ridge of glue, could that be it?'),
    ],
  },
  {
    ago: 6,
    area: 'drives',
    creator: 'samuel',
    title: 'Boiler 1 flame failure on start',
    description: 'Locks out eight seconds after ignition. Panel says F 08. Gas pressure is fine.',
    situation: { machine: 'stands', people: 'safe' },
    steps: [says('samuel', 2, 'Tried twice. Steam to the dryer is down to 4 bar.')],
  },
  {
    ago: 3,
    area: 'drives',
    creator: 'priya',
    title: '',
    description: 'Loud knocking from the gearbox under belt 4 since the shift change.',
    steps: [],
  },
]
