/** Getting in and out: set-up, password, who am I. */
import { Hono } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import * as z from 'zod/mini';
import { isSiret } from '#shared/core/siret.ts';
import { singletonId } from '#shared/entity/entity.ts';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { EXAMPLE_ID, type Firms, type OpenFirm } from '../firms/firms.ts';
import { subscriptionsOf } from '../people/push-subscriptions.ts';
import { hashPassword, isPassword } from '../people/secrets.ts';
import type { SetupLink } from '../people/setup-link.ts';
import { fillExample } from '../seed/example-firm.ts';
import { referenceOps } from '../seed/reference.ts';
import { checkedBody } from './check.ts';
import { answer, fail } from './envelope.ts';
import { dropSessionCookie, findSignedIn, type HttpEnv, putSessionCookie } from './session.ts';

export const MOT_DE_PASSE_MIN = 10;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

const setupSchema = z.strictObject({
  jeton: z.string().check(z.maxLength(100)),
  entreprise: z.strictObject({
    nom: name,
    siret: z.string().check(z.refine(isSiret)),
    ville: name,
    codePostal: z.nullable(z.string().check(z.regex(/^\d{5}$/))),
    communeInsee: z.nullable(z.string().check(z.regex(/^(\d{2}|2[AB])\d{3}$/))),
  }),
  personne: z.strictObject({
    prenom: name,
    nom: name,
    identifiant: z.string().check(z.trim(), z.minLength(3), z.maxLength(100)),
    motDePasse: z.string().check(z.minLength(MOT_DE_PASSE_MIN), z.maxLength(200)),
  }),
});

const loginSchema = z.strictObject({
  identifiant: z.string().check(z.maxLength(100)),
  motDePasse: z.string().check(z.maxLength(200)),
});

/** What the app keeps of who is signed in. */
export function profileOf({ id, firm, people }: OpenFirm, userId: string) {
  const person = people.find(userId);
  const row = firm.rows.get(entreprise, singletonId(entreprise));
  return { firmId: id, firmName: String(row?.['nom'] ?? ''), ...person };
}

type Setup = z.infer<typeof setupSchema>;

async function createFirm(firms: Firms, { entreprise: e, personne }: Setup) {
  const opened = firms.create();
  const passwordHash = await hashPassword(personne.motDePasse);
  const { prenom, nom, identifiant } = personne;
  const userId = opened.people.add({ prenom, nom, identifiant, passwordHash, role: 'gerant' });
  const actor = userId === null ? null : opened.firm.actorOf(userId);
  if (userId === null || !actor) throw new Error('assertion: the first person of a new firm');
  const values = { ...e, adresse: null, telephone: null, email: null };
  opened.firm.writeAsServer(
    [
      {
        t: 'create',
        e: entreprise.table,
        id: singletonId(entreprise),
        f: { ...values, chantiersFermes: false, planningFerme: false },
      },
      ...referenceOps(),
    ],
    actor,
  );
  return { opened, userId };
}

/** The routes of /auth. */
export function authRoutes(firms: Firms, setupLink: SetupLink) {
  // Ten tries a quarter of an hour for one name from one address: typing errors pass, guessing does not.
  const attempts = new RateLimiterMemory({ points: 10, duration: 900 });
  return new Hono<HttpEnv>()
    .get('/state', (c) => answer(c, { needsSetup: !firms.hasOwn() }))
    .post('/setup/link', async (c) => {
      const body = await checkedBody(c, z.strictObject({ jeton: z.string() }));
      return body.ok ? answer(c, { isGood: setupLink.isValid(body.value.jeton) }) : body.error;
    })
    .post('/setup', async (c) => {
      const setup = await checkedBody(c, setupSchema);
      if (!setup.ok) return setup.error;
      if (!setupLink.use(setup.value.jeton)) {
        return fail(c, 'forbidden', "Ce lien d'installation a déjà servi, ou n'est pas le bon.");
      }
      const { opened, userId } = await createFirm(firms, setup.value);
      putSessionCookie(c, opened.id, opened.people.openSession(userId));
      return answer(c, profileOf(opened, userId));
    })
    .post('/example', async (c) => {
      const body = await checkedBody(c, z.strictObject({ jeton: z.string() }));
      if (!body.ok) return body.error;
      if (!setupLink.isValid(body.value.jeton)) {
        return fail(c, 'forbidden', "Ce lien d'installation a déjà servi, ou n'est pas le bon.");
      }
      firms.remove(EXAMPLE_ID);
      const opened = firms.create(EXAMPLE_ID);
      const userId = fillExample(opened);
      putSessionCookie(c, opened.id, opened.people.openSession(userId));
      return answer(c, profileOf(opened, userId));
    })
    .post('/example/remove', (c) => {
      const signedIn = findSignedIn(c, firms);
      if (signedIn?.id !== EXAMPLE_ID)
        return fail(c, 'forbidden', 'Seul l’exemple s’enlève ainsi.');
      firms.remove(EXAMPLE_ID);
      dropSessionCookie(c);
      return answer(c, null);
    })
    .post('/login', async (c) => {
      const login = await checkedBody(
        c,
        loginSchema,
        'Écrivez votre identifiant et votre mot de passe.',
      );
      if (!login.ok) return login.error;
      const { identifiant, motDePasse } = login.value;
      const from = c.req.header('x-forwarded-for') ?? 'local';
      const tries = await attempts
        .consume(`${from}|${identifiant.toLowerCase()}`)
        .catch(() => null);
      if (!tries) return fail(c, 'too-many', 'Trop d’essais : attendez un quart d’heure.');
      for (const opened of firms.all()) {
        const found = opened.people.findByIdentifiant(identifiant);
        if (!found || !(await isPassword(motDePasse, found.passwordHash))) continue;
        putSessionCookie(c, opened.id, opened.people.openSession(found.id));
        return answer(c, profileOf(opened, found.id));
      }
      return fail(c, 'auth', 'Identifiant ou mot de passe inconnu.');
    })
    .post('/logout', (c) => {
      const signedIn = findSignedIn(c, firms);
      if (signedIn) {
        const { firm, people, token, sessionDeviceId } = signedIn;
        if (sessionDeviceId !== null) subscriptionsOf(firm).drop(sessionDeviceId);
        people.endSession(token);
      }
      dropSessionCookie(c);
      return answer(c, null);
    })
    .get('/me', (c) => {
      const signedIn = findSignedIn(c, firms);
      // Nobody is an answer, not a failure: the app asks this before it knows.
      return answer(c, signedIn && profileOf(signedIn, signedIn.actor.userId));
    });
}
