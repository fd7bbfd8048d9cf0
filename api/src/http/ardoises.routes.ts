/** POST /calculs-ardoises/calculer: the slate calculation on the firm's own tables; nothing is kept. */
import { Hono } from 'hono';
import type { Entity, RowOf } from '#shared/entity/entity.ts';
import { singletonId } from '#shared/entity/entity.ts';
import { isGranted } from '#shared/entity/scope.ts';
import type { CalculArdoisesTables } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { communeZone } from '#shared/modules/calcul-ardoises/commune-zone.entity.ts';
import { entreeJsonSchema, entreeSchema } from '#shared/modules/calcul-ardoises/entree-schema.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { prixArdoise } from '#shared/modules/calcul-ardoises/prix-ardoise.entity.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import { reglageArdoises } from '#shared/modules/calcul-ardoises/reglage-ardoises.entity.ts';
import type { Caller, CallerEnv } from './caller.ts';
import { checkedBody } from './check.ts';
import { answer, fail } from './envelope.ts';

/** The rows of a table that are not deleted, as their declaration types them. */
function rowsOf<E extends Entity>({ firm }: Caller, entity: E): RowOf<E>[] {
  return firm.rows.list(entity, 'deleted = 0', []);
}

/** The firm's tables as the door takes them; prices only for those who are granted the figures. */
function tablesOf(caller: Caller, communeInsee: string | null): CalculArdoisesTables {
  const { firm, actor } = caller;
  const seesMoney = isGranted(firm.grantsOf(actor), 'money');
  const communes = firm.rows.list(communeZone, 'deleted = 0 AND insee = ?', [communeInsee ?? '']);
  const reglages = firm.rows.get(reglageArdoises, singletonId(reglageArdoises));
  return {
    recouvrements: rowsOf(caller, recouvrement),
    modeles: rowsOf(caller, modeleArdoise),
    communesZones: communes,
    ...(seesMoney && { prix: rowsOf(caller, prixArdoise) }),
    reglages: reglages,
  };
}

/**
 * The calculation for programs; mounted behind `requireCaller`. The body is the input of
 * `calculerArdoises`; a refusal is 422 with its code, its field and the nearest solutions.
 */
export function ardoisesRoutes() {
  return new Hono<CallerEnv>().post('/calculer', async (c) => {
    const input = await checkedBody(c, entreeSchema);
    if (!input.ok) return input.error;
    const tables = tablesOf(c.var.caller, input.value.communeInsee ?? null);
    const calcul = calculerArdoises(input.value, tables);
    if (calcul.ok) return answer(c, calcul.value);
    const { code, champ, texte, solutions } = calcul.error;
    return fail(c, 'state', texte, { reason: code, path: champ, solutions });
  });
}

/** What the OpenAPI document says of it: the input by its own schema, the refusals by their codes. */
export function ardoisesPaths(): Record<string, unknown> {
  const envelope = (description: string, data: Record<string, unknown>) => ({
    description,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['success', 'data', 'message'],
          properties: { success: { type: 'boolean' }, data, message: { type: 'string' } },
        },
      },
    },
  });
  const texts = (names: readonly string[], type: string) =>
    Object.fromEntries(names.map((name) => [name, { type }]));
  const etape = texts(['label', 'formule', 'valeurs', 'resultat', 'source'], 'string');
  const figures = ['recouvrementMm', 'pureauMm', 'ardoisesParM2', 'liteauxMParM2', 'ardoises'];
  return {
    '/api/v1/calculs-ardoises/calculer': {
      post: {
        tags: ['Calculs d’ardoises'],
        summary: 'Calcule sans rien garder, sur les tables et les réglages de l’entreprise',
        requestBody: { content: { 'application/json': { schema: entreeJsonSchema() } } },
        responses: {
          200: envelope('Le calcul, avec chaque étape et sa source', {
            type: 'object',
            properties: {
              ...texts(figures, 'number'),
              etapes: { type: 'array', items: { type: 'object', properties: etape } },
            },
          }),
          400: { description: 'Une valeur d’une autre forme ; `path` la nomme' },
          401: { description: 'Sans jeton' },
          422: envelope('Un refus : son code, son champ et ce qui irait', {
            type: 'object',
            properties: {
              ...texts(['reason', 'path'], 'string'),
              solutions: { type: 'array', items: { type: 'object' } },
            },
          }),
        },
      },
    },
  };
}
