/** Glossary: the words of imported quotes and of what follows a chantier and a client. */

export const TERMES_SUIVI: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'devis BATAPPLI': {
    Acceptation: 'Jour où le client a pris une option.',
    Achat: 'Ce que coûte une fourniture avant sa revente.',
    Alerte: "Ce qu'une lecture fait remarquer : écart, doute ou simple information.",
    Alternative: "Se dit d'une option qui remplacerait un ouvrage.",
    Batappli: 'Logiciel de devis du bâtiment dont on reprend les fichiers.',
    Composant: "Main d'œuvre ou fourniture dont un ouvrage est fait.",
    Compté: 'Se dit d’un devis dont les montants et les heures comptent.',
    Écarté: 'Se dit d’un devis gardé sans être compté.',
    Empreinte: "Court résumé d'un contenu, qui change dès qu'il change.",
    Lu: "Tel que le fichier l'écrit, par opposition à ce qui est calculé.",
    Option: 'Travaux chiffrés à part, que le client peut prendre ou non.',
    Remise: 'Baisse accordée sur un prix.',
    Préambule: 'Phrases qui précèdent le premier lot d’un devis.',
    Remplacé: "Se dit d'un devis dont un autre a pris la place.",
    Total: 'Ce que font ensemble les lignes.',
    Unitaire: 'Pour une seule unité.',
    Validité: "Jour jusqu'auquel l'entreprise tient son prix.",
    Vérifier: 'Regarder avant de s’y fier.',
    Version: "Rang d'un devis parmi ceux de même numéro.",
  },
  'familles d’ouvrages': {
    Charpente: 'Assemblage de bois qui porte la couverture.',
    Commun: 'Se dit des ouvrages qui servent à tous les lots : échafaudage, bennes.',
    Extérieur: 'Du côté de la pluie et du vent.',
    Intérieur: 'Du côté des pièces habitées.',
    Isolation: 'Ce qui garde la chaleur, et rend étanche à l’air.',
    Menuiserie: 'Portes, fenêtres et agencements.',
  },
  'suivi des chantiers': {
    Avenant: 'Ce qui change à un devis déjà signé, en plus ou en moins.',
    Clé: "Ce qui désigne une chose parmi d'autres ; « mot-clé ».",
    Création: 'Jour où une pièce a été faite.',
    Mot: "« Mot-clé » : mot qu'une règle cherche dans un texte.",
  },
};
