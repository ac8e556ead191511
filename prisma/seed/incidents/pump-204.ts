import { accepts, adds, edits, says, type Script } from '../script'

/** The incident that the try-out's story is about. */
export const PUMP_204: Script = {
  ago: 75,
  area: 'hydraulics',
  creator: 'marek',
  asset: 'P-204',
  title: 'Pump trips',
  description: 'Trips a few seconds after start.',
  steps: [
    says('marek', 1, 'Trips four or five seconds after start. Suction drops to 0.6 bar, normally 2.1.'),
    accepts('aya', 4),
    edits(
      'aya',
      1,
      'Pump P-204 trips on start-up',
      'Trips four or five seconds after start. Suction drops to 0.6 bar, normally 2.1. Panel shows F 08.',
    ),
    says('aya', 1, 'Morning Marek. Two minutes, I’m checking the drawing.'),
    adds('aya', 2, 'jonas'),
    says('jonas', 3, 'We had the same pump last week: a cut gasket on the strainer lid. Worth a look first.'),
    says('aya', 2, 'Close V-12 first, then open the strainer lid and tell me what you see.'),
    says('marek', 13, 'V-12 closed. Gasket is fine, but the basket is packed solid: rag and plastic.'),
    says('aya', 1, 'That explains it. Take the basket out and rinse it. Leave V-12 closed until I say.'),
    says('marek', 21, 'Basket is out and clean. The mesh is torn in one corner, as big as a thumb.'),
    says('aya', 3, 'Can you send me the number stamped on the rim? There are two sizes in the store.'),
    says('marek', 6, '204-77O1-B. Is the one from P-203 the same?'),
  ],
}
