/** Glossary: what laws, codes and public bodies define. */

export const TERMES_DROIT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Code du travail': {
    Absence: "Temps où un salarié prévu n'est pas au travail, avec sa raison.",
    Apprenti: "Jeune en formation, entre l'entreprise et l'école.",
    Apprentissage: "Contrat qui alterne le travail et l'école.",
    CDD: 'Contrat à durée déterminée : il finit à une date ou à un événement.',
    CDI: 'Contrat à durée indéterminée.',
    Congé: 'Repos payé, pris en jours ouvrés ou ouvrables.',
    Contrat: "Accord écrit qui lie le salarié et l'entreprise.",
    Embauche: "Début du contrat d'un salarié.",
    Heure: "Unité de temps de travail ; aussi l'instant d'une journée.",
    Horaire: "Heures de travail d'une journée ou d'une semaine ; aussi : par heure.",
    Intérim: 'Travail par une agence qui met un salarié à disposition.',
    Maladie: 'Arrêt prescrit par un médecin.',
    Paie: 'Calcul et versement du salaire.',
    Salaire: 'Ce que gagne un salarié, avant ou après cotisations.',
    Salarié: "Personne liée à l'entreprise par un contrat de travail.",
  },
  'convention collective du bâtiment': {
    Déplacement: "Trajet ou séjour loin de l'entreprise, indemnisé selon la distance.",
    Panier: "Indemnité du repas pris loin de chez soi et de l'entreprise.",
    Qualification: "Niveau et coefficient qui fixent le salaire minimal d'un métier.",
    Trajet: 'Indemnité du temps passé à aller au chantier et à en revenir.',
  },
  'Code de commerce': {
    Avoir: 'Facture négative qui corrige ou annule une facture émise.',
    Échéance: 'Jour où une somme est due, ou une tâche faite.',
    Facture: 'Demande de paiement numérotée, que rien ne change une fois émise.',
    Fournisseur: "À qui l'entreprise achète.",
    Paiement: 'Somme reçue ou versée, avec son jour et son moyen.',
    Règlement: "Paiement d'une facture, en tout ou en partie.",
    SARL: 'Société à responsabilité limitée.',
  },
  'Code de la consommation': {
    Acompte: "Somme versée d'avance, déduite des factures suivantes.",
    Devis: 'Prix détaillé et daté que le client accepte en le signant.',
    Particulier: 'Client qui fait faire des travaux pour lui-même, hors de tout métier.',
  },
  'Code civil': {
    Garantie: 'Engagement de reprendre un défaut pendant un temps donné après la réception.',
    Réception: "Acte par lequel le client accepte l'ouvrage, avec ou sans réserves.",
    Réserve: 'Défaut noté à la réception, à reprendre.',
    SCI: 'Société civile immobilière.',
  },
  'loi du 16 juillet 1971': {
    Retenue: 'Part du prix, 5 % au plus, que le client garde un an après la réception.',
  },
  'Code des impositions sur les biens et services': {
    Taux: "Pourcentage d'une taxe ou d'une marge.",
    TVA: 'Taxe sur la valeur ajoutée : taux normal, réduit pour la rénovation.',
  },
  INSEE: {
    Collectivité: 'Commune, département, région, et leurs établissements.',
    Commune: 'Plus petite division administrative ; son code a cinq caractères.',
    Département: 'Division administrative ; son numéro commence le code des communes.',
    INSEE: 'Institut de la statistique, qui donne leur code aux communes.',
    SIREN: "Numéro d'une entreprise : neuf chiffres.",
    SIRET: "Numéro d'un établissement : le SIREN et cinq chiffres.",
  },
  'Code de la sécurité sociale': {
    NIR: "Numéro de sécurité sociale d'une personne : treize chiffres et une clé.",
  },
  'La Poste': {
    Postal: 'Code de cinq chiffres qui mène le courrier à son bureau de distribution.',
  },
  'loi du 10 juillet 1965': {
    Syndic: 'Celui qui gère un immeuble pour ses copropriétaires.',
  },
};
