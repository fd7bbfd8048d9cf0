/** Who may sign in: the office opens an access, shows its link, changes a role, closes it. */
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { isId } from '#shared/core/ids.ts';
import { isRoleWithin, OFFICE, ROLES } from '#shared/entity/permissions.ts';
import { checkedBody } from './check.ts';
import { answer, fail } from './envelope.ts';
import type { HttpEnv, SignedIn } from './session.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

const newPerson = z.strictObject({
  prenom: name,
  nom: name,
  role: z.enum(ROLES),
  salarieId: z.nullable(z.custom<string>(isId)),
});

const change = z.strictObject({
  role: z.optional(z.enum(ROLES)),
  money: z.optional(z.boolean()),
  active: z.optional(z.boolean()),
});

const NOT_ABOVE = 'On ne donne pas un rôle au-dessus du sien.';

/** Why this change of a person is not allowed, or null. */
function findObstacle({ actor, people }: SignedIn, id: string, patch: z.infer<typeof change>) {
  const person = people.find(id);
  if (!person) return { code: 'not-found', text: 'Cette personne n’existe plus.' } as const;
  const isAbove = !isRoleWithin(person.role, actor.role);
  if (isAbove || (patch.role && !isRoleWithin(patch.role, actor.role))) {
    return { code: 'forbidden', text: NOT_ABOVE } as const;
  }
  const stops = patch.active === false || (patch.role !== undefined && patch.role !== 'gerant');
  if (person.role === 'gerant' && stops && !people.hasOtherGerant(id)) {
    return { code: 'state', text: 'Il faut garder au moins un gérant.' } as const;
  }
  if (patch.money !== undefined && actor.role !== 'gerant') {
    return { code: 'forbidden', text: 'Seul un gérant ouvre les chiffres.' } as const;
  }
  return null;
}

/** The routes of /people; mounted behind `requireSession`. */
export function peopleRoutes() {
  const routes = new Hono<HttpEnv>();
  routes.use(async (c, next) => {
    if (OFFICE.includes(c.var.signedIn.actor.role)) return next();
    return fail(c, 'forbidden', 'Seul le bureau voit les accès.');
  });
  return routes
    .get('/', (c) => answer(c, c.var.signedIn.people.list()))
    .post('/', async (c) => {
      const body = await checkedBody(c, newPerson);
      if (!body.ok) return body.error;
      const { people, actor } = c.var.signedIn;
      if (!isRoleWithin(body.value.role, actor.role)) return fail(c, 'forbidden', NOT_ABOVE);
      const { salarieId } = body.value;
      const known = people.list().find((one) => salarieId !== null && one.salarieId === salarieId);
      if (known) return fail(c, 'conflict', 'Cette personne a déjà un accès.', { id: known.id });
      const id = people.add(body.value);
      return answer(c, id === null ? null : people.find(id));
    })
    .patch('/:id', async (c) => {
      const body = await checkedBody(c, change);
      if (!body.ok) return body.error;
      const id = c.req.param('id');
      const obstacle = findObstacle(c.var.signedIn, id, body.value);
      if (obstacle) return fail(c, obstacle.code, obstacle.text);
      const { role, money, active } = body.value;
      c.var.signedIn.people.change(id, {
        ...(role !== undefined && { role }),
        ...(money !== undefined && { money }),
        ...(active !== undefined && { active }),
      });
      if (active === false) c.var.signedIn.deviceList.revokeAllOf(id);
      return answer(c, c.var.signedIn.people.find(id));
    })
    .post('/:id/invitation', (c) => {
      const id = c.req.param('id');
      const { people, invitations } = c.var.signedIn;
      const obstacle = findObstacle(c.var.signedIn, id, {});
      if (obstacle) return fail(c, obstacle.code, obstacle.text);
      if (!people.find(id)?.active)
        return fail(c, 'state', 'Cet accès est fermé : rouvrez-le d’abord.');
      return answer(c, invitations.make(id));
    });
}
