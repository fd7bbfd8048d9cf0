/** The shape of the calculation's input as it comes from outside: another program, a kept row. */
import * as z from 'zod/mini';
import { LITTORAUX, NATURES, PENTE_UNITES, POSES, SITUATIONS, ZONES } from './choix.ts';
import {
  ARETE_NATURES,
  COMBLES,
  COTE_GENRES,
  FAITAGES,
  NOUES,
  OUVERTURE_GENRES,
  TOIT_MAX,
} from './toit.ts';

/** A member of a closed list. */
function oneOf<C extends string>(choices: Readonly<Record<C, string>>) {
  return z.enum(Object.keys(choices) as C[]);
}

const mm = z.number();
const nom = z.string().check(z.maxLength(120));
const point = z.tuple([mm, mm]);

const cote = z.strictObject({
  genre: oneOf(COTE_GENRES),
  pentePct: z.exactOptional(z.number()),
  departMm: z.exactOptional(mm),
  brisisPentePct: z.exactOptional(z.number()),
  brisisHauteurMm: z.exactOptional(mm),
});

const corps = z.strictObject({
  id: nom,
  nom,
  xMm: mm,
  yMm: mm,
  longueurMm: mm,
  largeurMm: mm,
  baseMm: mm,
  cotes: z.strictObject({ nord: cote, est: cote, sud: cote, ouest: cote }),
  isLucarne: z.exactOptional(z.boolean()),
});

const ouverture = z.strictObject({
  id: nom,
  panId: nom,
  genre: oneOf(OUVERTURE_GENRES),
  nombre: z.int(),
  largeurMm: mm,
  hauteurMm: mm,
  lieu: z.exactOptional(point),
});

const pan = z.strictObject({
  id: nom,
  nom,
  pentePct: z.number(),
  points: z.array(point).check(z.maxLength(TOIT_MAX.points)),
});

/** A drawing; lists are bounded before anything is computed. */
export const toitSchema = z.strictObject({
  corps: z.array(corps).check(z.maxLength(TOIT_MAX.corps)),
  pans: z.array(pan).check(z.maxLength(TOIT_MAX.pans)),
  ouvertures: z.array(ouverture).check(z.maxLength(TOIT_MAX.ouvertures)),
  noms: z.record(z.string(), oneOf(ARETE_NATURES)),
  faitage: oneOf(FAITAGES),
  noue: oneOf(NOUES),
  comble: oneOf(COMBLES),
  isRecouvrementUnique: z.boolean(),
});

const format = z.strictObject({
  hauteurMm: mm,
  largeurMm: mm,
  epaisseurMm: z.optional(z.nullable(mm)),
});

/** The input of `calculerArdoises`; every value may be absent. Bounds are the door's own. */
export const entreeSchema = z.strictObject({
  pente: z.nullish(z.strictObject({ valeur: z.number(), unite: oneOf(PENTE_UNITES) })),
  zone: z.nullish(oneOf(ZONES)),
  communeInsee: z.nullish(z.string().check(z.maxLength(5))),
  communeNom: z.nullish(z.string().check(z.maxLength(100))),
  altitudeM: z.nullish(z.number()),
  distanceMerKm: z.nullish(z.number()),
  littoral: z.nullish(oneOf(LITTORAUX)),
  situation: z.nullish(oneOf(SITUATIONS)),
  projectionHorizontaleMm: z.nullish(mm),
  rampantMm: z.nullish(mm),
  format: z.nullish(format),
  pose: z.nullish(oneOf(POSES)),
  produit: z.nullish(oneOf(NATURES)),
  jointMm: z.nullish(mm),
  edition: z.nullish(z.string().check(z.maxLength(60))),
  recouvrementMm: z.nullish(mm),
  entraxeChevronsMm: z.nullish(mm),
  surfaceM2: z.nullish(z.number()),
  toit: z.nullish(toitSchema),
});

/** The same shape as a JSON Schema of OpenAPI 3.0, for those who write programs. */
export function entreeJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(entreeSchema, { target: 'openapi-3.0', io: 'input' }) };
}
