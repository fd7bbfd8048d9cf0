/** The first firm and the first person, as a test gives them to the set-up. */
export const SETUP = {
  entreprise: {
    nom: 'Couverture du Couesnon',
    siret: '73282932000074',
    ville: 'Fougères',
    codePostal: '35300',
    communeInsee: '35115',
  },
  personne: {
    prenom: 'Nolwenn',
    nom: 'Abgrall',
    identifiant: 'nolwenn@exemple.fr',
    motDePasse: 'ardoise et crochet',
  },
};
