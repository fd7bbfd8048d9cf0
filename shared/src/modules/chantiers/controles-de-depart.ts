/** The checklists a firm begins with; it edits them, deletes them, or adds its own. */
// Source: what the firm checks on its sites; for scaffolds the verifications asked for by the French
// decree of 21 December 2004 (examen d'adéquation, de montage, d'état de conservation), in site words.

interface Liste {
  readonly code: string;
  readonly titre: string;
  readonly points: readonly string[];
}

/** One point a line, as `modele-controle.entity.ts` keeps them. */
export const CONTROLES_DE_DEPART: readonly Liste[] = [
  {
    code: 'echafaudage',
    titre: 'Échafaudage avant d’y monter',
    points: [
      'Pieds sur cales ou platines, sol stable',
      'Ancrages posés et serrés (photo)',
      'Garde-corps, lisses et plinthes à chaque niveau (photo)',
      'Planchers complets, sans jour ni planche cassée',
      'Accès par trappe ou échelle intérieure',
      'Charge admissible affichée',
      'Pas de ligne électrique à portée',
    ],
  },
  {
    code: 'hors-d-eau',
    titre: 'Hors d’eau en fin de journée',
    points: [
      'Bâches tendues et lestées, recouvrement dans le sens de la pente (photo)',
      'Faîtage et rives provisoirement fermés',
      'Souches et pénétrations abritées',
      'Gouttières et descentes dégagées',
      'Rien ne peut s’envoler : ardoises, bâches, outils',
    ],
  },
  {
    code: 'fin-de-chantier',
    titre: 'Fin de chantier',
    points: [
      'Ardoises cassées ou tachées remplacées (photo)',
      'Noues, abergements et solins vérifiés (photo)',
      'Gouttières nettoyées, écoulement essayé à l’eau',
      'Chatières et ventilation dégagées',
      'Combles visités : ni jour, ni trace d’eau',
      'Abords ramassés, aimant passé pour les clous',
      'Photos d’ensemble de chaque pan (photo)',
    ],
  },
];
