/** The settings of the firm's slate calculations: one row; what is empty follows the reference. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, integer, number, optional, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';
import { BOUTS_DE_BANDE, ENTRE_LIGNES, PERTE_TYPES } from './choix.ts';

const parM = { max: 10, unit: 'm² par m' } as const;
const longueur = { max: 50_000, unit: 'mm' } as const;
/** No source counts these: zero where the firm uses none. */
const SANS_SOURCE =
  'Formule à confirmer : votre coefficient. Vide : la longueur du dessin ; 0 : aucun.';
const auMetre = { max: 100, unit: 'm par m', help: SANS_SOURCE } as const;
const pct = { max: 100, unit: '%' } as const;
const ardoises = { max: 1_000, unit: 'ardoises' } as const;

export const reglageArdoises = defineEntity({
  table: 'reglages_ardoises',
  label: { one: 'Réglages du calcul ardoises', many: 'Réglages du calcul ardoises' },
  title: () => 'Réglages du calcul ardoises',
  fields: {
    editionCrochet: optional(text('Table lue au crochet', { max: 60 })),
    editionClou: optional(text('Table lue au clou', { max: 60 })),
    editionFibres: optional(text('Table lue pour le fibres-ciment', { max: 60 })),
    entreLignes: optional(
      choice('Entre deux lignes de la table', ENTRE_LIGNES, {
        help: 'La norme retrouvée ne le dit pas ; la ligne la plus plate recouvre plus.',
      }),
    ),
    boutDeBande: optional(
      choice('En bout de colonne (5,5 et 11 m)', BOUTS_DE_BANDE, {
        help: 'La valeur est imprimée dans deux colonnes.',
      }),
    ),
    agrafesPct: optional(
      integer('Part de crochets à agrafe', { ...pct, help: 'Le reste est à pointe. 80 %.' }),
    ),
    agrafesParBoite: optional(
      integer('Agrafes par boîte', {
        max: 10_000,
        help: 'Vide : les boîtes de 5 kg, selon la longueur.',
      }),
    ),
    pointesParBoite: optional(integer('Pointes par boîte', { max: 10_000 })),
    entraxeChevronsMm: optional(integer('Entraxe des chevrons', { max: 3_000, unit: 'mm' })),
    debordEgoutMm: optional(
      integer('Débord dans la gouttière', { max: 300, unit: 'mm', help: '70 mm.' }),
    ),
    liteauLongueurMm: optional(
      integer('Longueur des liteaux achetés', { max: 12_000, unit: 'mm', help: '4 000 mm.' }),
    ),
    perteType: optional(choice('Compter les chutes', PERTE_TYPES)),
    riveDroiteM2: optional(number('Rive droite', { ...parM, help: '0,16 m² par m.' })),
    riveBiaiseM2: optional(number('Rive biaise', { ...parM, help: '0,25 m² par m.' })),
    aretierM2: optional(number('Arêtier, les deux côtés', { ...parM, help: '0,66 m² par m.' })),
    noueM2: optional(
      number('Noue', {
        ...parM,
        help: '0,50 m² par m, deux tranchis ; 1,50 en fendis et renvers.',
      }),
    ),
    perteRectanglePct: optional(number('Chutes, pan rectangle', { ...pct, help: '5 %.' })),
    perteAutrePct: optional(number('Chutes, autres formes', { ...pct, help: '10 %.' })),
    cassePct: optional(number('Casse', { ...pct, help: '5 %.' })),
    triPct: optional(
      number('Perte au tri', { ...pct, help: 'Aucun chiffre français publié : 0 %.' }),
    ),
    deductionMinM2: optional(
      number('Ouvertures déduites à partir de', { max: 100, unit: 'm²', help: 'Vide : toutes.' }),
    ),
    chemineeArdoises: optional(integer('Autour d’une cheminée', { ...ardoises, help: '50.' })),
    fenetreArdoises: optional(
      integer('Autour d’une fenêtre de toit', { ...ardoises, help: '60.' }),
    ),
    sortieArdoises: optional(
      integer('Autour d’une sortie ou d’une chatière', { ...ardoises, help: '10.' }),
    ),
    chatiereCm2: optional(
      number('Section d’une chatière', { max: 1_000, unit: 'cm²', help: 'De 60 à 145 cm².' }),
    ),
    voligeEgoutParM: optional(number('Volige d’égout', auMetre)),
    liteauFaitageParM: optional(number('Liteau de faîtage', auMetre)),
    closoirParM: optional(number('Closoir', auMetre)),
    closoirLongueurMm: optional(integer('Longueur d’un closoir acheté', longueur)),
    crochetsAretierParM: optional(
      number('Crochets d’arêtier', { max: 100, unit: 'par m', help: SANS_SOURCE }),
    ),
    abergementParM: optional(number('Abergement, par mètre de largeur', auMetre)),
    noquetsParRang: optional(number('Noquets par rang', { max: 10, help: '1 ; 0 : aucun.' })),
    zincLongueurMm: optional(
      integer('Longueur des zincs achetés', { ...longueur, help: '2 000 mm.' }),
    ),
  },
  sync: 'reference',
  scope: () => 'firm',
  permissions: { create: OFFICE, set: OFFICE, delete: [] },
  singleton: true,
  list: ['editionCrochet', 'entreLignes', 'boutDeBande', 'perteType', 'cassePct'],
});
export type ReglageArdoises = RowOf<typeof reglageArdoises>;
