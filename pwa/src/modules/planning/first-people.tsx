/** A planning without people: who may, adds them; the others learn who does. */
import { Users } from 'lucide-react';
import { Link } from 'wouter';
import { OFFICE } from '#shared/entity/permissions.ts';
import { Empty } from '../../ui/empty.tsx';
import { useProfile } from '../../ui/phone-context.tsx';

export function NoPeople() {
  const { role } = useProfile();
  return (
    <Empty icon={Users} title="Personne à planifier">
      {OFFICE.includes(role) ? (
        <>
          <Link href="/salaries" className="button">
            Ajouter les salariés
          </Link>
          <Link href="/planning/reprise" className="button button--quiet">
            Reprendre le classeur du planning
          </Link>
        </>
      ) : (
        <p>Le bureau ajoute d’abord les salariés.</p>
      )}
    </Empty>
  );
}
