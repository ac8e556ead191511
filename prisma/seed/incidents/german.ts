import { accepts, closes, DAY, returns, says, type Script } from '../script'

/** Conversations in German. */
export const GERMAN: readonly Script[] = [
  {
    ago: 6.3 * DAY,
    area: 'drives',
    creator: 'lena',
    title: 'Förderband 2 schaltet sporadisch ab',
    description: 'Zwei- bis dreimal pro Schicht bleibt Band 2 stehen. Quittieren hilft, Meldung „Not-Halt Kreis 4“.',
    steps: [
      accepts('tom', 5),
      says('tom', 1, 'Hallo Lena. Hat jemand an der Reißleine gearbeitet?'),
      says('lena', 3, 'Letzte Woche wurde sie neu gespannt.'),
      says(
        'tom',
        2,
        'Dann ist sie vielleicht zu stramm. Wie weit ist das Fenster am Schalter S42 vom roten Strich weg?',
      ),
      says('lena', 14, 'Fast drauf, höchstens ein Millimeter.'),
      says('tom', 1, 'Am Spannschloss eine ganze Umdrehung lösen, bis der Strich mitten im grünen Feld steht.'),
      says('lena', 20, 'Steht jetzt mittig. Ich habe zweimal gezogen, beide Male sauber abgeschaltet.'),
      says('tom', 3, 'Sehr gut. Beobachte es bis Schichtende, dann schließe ich.'),
      says('lena', 330, 'Keine Abschaltung mehr.'),
      closes('tom', 4, 'solved', 'Reißleine war zu stramm gespannt'),
    ],
  },
  {
    ago: 1.9 * DAY,
    area: 'drives',
    creator: 'lena',
    title: 'Antrieb Förderband 5 läuft ruckelig',
    description: 'Bei 20 bis 30 Hz ruckelt der Antrieb deutlich, darüber läuft er ruhig.',
    steps: [
      accepts('tom', 13),
      says('tom', 2, 'Seit wann? Und wurde am Umrichter etwas verstellt?'),
      says('lena', 6, 'Seit dem Tausch des Motors am Montag. Parameter hat niemand angefasst.'),
      says(
        'tom',
        3,
        'Dann kennt der Umrichter den neuen Motor nicht. Lies bitte das Typenschild ab: Nennstrom und cos φ.',
      ),
      says('lena', 17, '14,2 A, cos φ 0,84. Eingestellt sind 11,8 A und 0,80.'),
      says(
        'tom',
        2,
        'Das passt dazu. Werte eintragen, dann die Motoridentifikation im Stillstand starten. Band vorher frei!',
      ),
      says('lena', 44, 'Erledigt. Ruckelt nur noch zwischen 22 und 24 Hz.'),
      says('tom', 5, 'Das ist eine Resonanz. Ich rechne eine Ausblendung aus und schicke dir morgen die Werte.'),
    ],
  },
  {
    ago: 41,
    area: 'drives',
    creator: 'lena',
    title: 'Frequenzumrichter FU-7 meldet Überstrom',
    description: 'FU-7 schaltet beim Hochlauf mit F0017 ab. Leer läuft der Rührer an.',
    steps: [
      accepts('tom', 4),
      says('tom', 1, 'Hallo Lena, ist der Behälter voll oder steht das Medium schon lange?'),
      says('lena', 3, 'Voll, seit dem Wochenende. Es ist ziemlich zäh geworden.'),
      returns('tom', 6, 'Muss zur Schaltanlage. Der Rührer braucht jemanden, der das Medium kennt.'),
      says('lena', 4, 'Ich heize den Behälter inzwischen auf 35 °C.'),
    ],
  },
]
