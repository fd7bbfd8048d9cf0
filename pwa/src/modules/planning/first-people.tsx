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
        <Link href="/salaries" className="button">
          Ajouter les salariés
        </Link>
      ) : (
        <p>Le bureau ajoute d’abord les salariés.</p>
      )}
    </Empty>
  );
}
