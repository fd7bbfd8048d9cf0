/** The first gestures of a firm that has just opened: people, a chantier, who goes there. */
import { useLiveQuery } from 'dexie-react-hooks';
import { ChevronRight, CircleCheckBig, CircleDashed } from 'lucide-react';
import { Link } from 'wouter';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { usePhone } from '../../ui/phone-context.tsx';

const STEPS = [
  {
    entity: salarie,
    href: '/salaries',
    title: 'Ajouter les salariés',
    why: 'et montrer à chacun le carré à viser avec son téléphone',
  },
  {
    entity: chantier,
    href: '/chantiers',
    title: 'Créer un premier chantier',
    why: 'un nom et une commune suffisent',
  },
  {
    entity: affectation,
    // Whoever goes there is said on its own page: it may still wait for its signature.
    href: '/chantiers',
    title: 'Dire qui y va',
    why: 'chacun le voit sur son téléphone, même sans réseau',
  },
] as const;

/** Which of the first steps have something to show for; undefined until read. */
export function useFirstSteps(): readonly boolean[] | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const counts = await Promise.all(STEPS.map(({ entity }) => db.table(entity.table).count()));
    return counts.map((n) => n > 0);
  }, [db]);
}

export function FirstSteps({ done }: { done: readonly boolean[] }) {
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Pour commencer</h2>
      <ol className="card">
        {STEPS.map(({ href, title, why }, i) => (
          <li key={title} className="list-row--line">
            <Link href={href} className="list-row">
              {done[i] ? (
                <CircleCheckBig className="tone-good" aria-label="Fait" />
              ) : (
                <CircleDashed aria-label="À faire" />
              )}
              <span className="grow">
                <span className="strong">{title}</span>
                <span className="small muted" style={{ display: 'block' }}>
                  {why}
                </span>
              </span>
              <ChevronRight aria-hidden />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
