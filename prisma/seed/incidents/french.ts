import { accepts, closes, DAY, says, type Script } from '../script'

/** Conversations in French. */
export const FRENCH: readonly Script[] = [
  {
    ago: 7.5 * DAY,
    area: 'hydraulics',
    creator: 'julien',
    title: 'Fuite à la garniture de la pompe alimentaire 1',
    description: 'Un filet d’eau coule côté moteur depuis ce matin. La pompe tourne encore.',
    steps: [
      accepts('chloe', 6),
      says('chloe', 1, 'Bonjour Julien. Ça coule en continu ou au goutte-à-goutte ?'),
      says('julien', 2, 'En continu, un quart de litre par minute à peu près.'),
      says('chloe', 2, 'Alors on bascule sur la pompe 2. Ferme les vannes V-21 et V-22 une fois la pompe 1 arrêtée.'),
      says('julien', 12, 'Pompe 2 en service, pompe 1 arrêtée et consignée.'),
      says('chloe', 3, 'La garniture est la 118-45. Il en reste deux au magasin, rayon B2.'),
      says('julien', 95, 'Garniture remplacée, plus une goutte. Les faces de l’ancienne étaient rayées.'),
      says('chloe', 2, 'Du sable, sans doute. Je demande un contrôle du filtre d’aspiration.'),
      closes('chloe', 1, 'solved', 'Garniture 118-45 remplacée'),
    ],
  },
  {
    ago: 3.6 * DAY,
    area: 'hydraulics',
    creator: 'julien',
    title: 'Pompe doseuse 2 se désamorce',
    description:
      'Après chaque arrêt de plus d’une heure, la pompe doseuse 2 ne dose plus. Il faut la réamorcer à la main.',
    steps: [
      accepts('chloe', 11),
      says(
        'chloe',
        2,
        'Le clapet de pied tient-il ? Regarde si le niveau baisse dans le tuyau d’aspiration à l’arrêt.',
      ),
      says('julien', 65, 'Il baisse, 10 cm en vingt minutes.'),
      says('chloe', 4, 'C’est le clapet. Démonte-le et rince-le, il y a souvent un cristal sous la bille.'),
      says('julien', 28, 'Nettoyé. J’ai bien trouvé un cristal. On verra demain matin.'),
      says('julien', 1.1 * DAY, 'Ce matin elle a démarré toute seule, mais le niveau baisse encore un peu.'),
      says('chloe', 9, 'La bille est marquée, alors. J’en commande une neuve, elle arrive jeudi.'),
      says('julien', 3, 'Merci. D’ici là je la réamorce à chaque prise de poste.'),
    ],
  },
  {
    ago: 12,
    area: 'hydraulics',
    creator: 'julien',
    title: 'Vanne de régulation V-31 bloquée à 40 %',
    description: 'La consigne monte jusqu’à 80 %, la vanne ne bouge plus. Le débit suffit tout juste.',
    steps: [says('julien', 2, 'Pression d’air au positionneur : 1,4 bar. Le servomoteur ne fait aucun bruit.')],
  },
]
