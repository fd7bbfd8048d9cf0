/** An address that leads nowhere, or to what is not open to this person. */
import { SignpostBig } from 'lucide-react';
import { Link } from 'wouter';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

export default function Introuvable() {
  return (
    <Page title="Page introuvable">
      <Empty icon={SignpostBig} title="Cette adresse ne mène nulle part">
        <p>La fiche a pu être supprimée, ou ne vous est pas ouverte.</p>
        <Link href="/" className="button button--primary">
          Aller à l’accueil
        </Link>
      </Empty>
    </Page>
  );
}
