/** Whom to call on a chantier; a part of its Suivi. */
import { Contacts } from './contacts.tsx';

export default function ChantierContacts({ chantierId }: { chantierId: string }) {
  return <Contacts owner={{ field: 'chantierId', id: chantierId }} />;
}
