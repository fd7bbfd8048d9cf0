-- The schema after all migrations. Written by `npm run db:doc`: do not edit.

CREATE TABLE `affectations` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`demi_journee` text CHECK (typeof("demi_journee") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')),
	`absence` text CHECK (typeof("absence") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL, `sav` integer CHECK (typeof("sav") in ('integer', 'null')),
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`nom` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `avancements` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`avancement_pct` integer CHECK (typeof("avancement_pct") in ('integer', 'null')),
	`meteo` text CHECK (typeof("meteo") in ('text', 'null')),
	`nombre_ouvriers` integer CHECK (typeof("nombre_ouvriers") in ('integer', 'null')),
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`travaux` text CHECK (typeof("travaux") in ('text', 'null')),
	`problemes` text CHECK (typeof("problemes") in ('text', 'null')),
	`hors_eau` text CHECK (typeof("hors_eau") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL, `document_id` text CHECK (typeof("document_id") in ('text', 'null')) REFERENCES chantier_documents(id),
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `avenants` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`texte` text CHECK (typeof("texte") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`numero_devis` text CHECK (typeof("numero_devis") in ('text', 'null')),
	`date_accord` text CHECK (typeof("date_accord") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `avis` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`destinataire_id` text CHECK (typeof("destinataire_id") in ('text', 'null')) NOT NULL,
	`entite` text CHECK (typeof("entite") in ('text', 'null')) NOT NULL,
	`ligne_id` text CHECK (typeof("ligne_id") in ('text', 'null')) NOT NULL,
	`groupe` text CHECK (typeof("groupe") in ('text', 'null')) NOT NULL,
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`valeur_perdue` text CHECK (typeof("valeur_perdue") in ('text', 'null')) NOT NULL,
	`valeur_gardee` text CHECK (typeof("valeur_gardee") in ('text', 'null')) NOT NULL,
	`par_qui` text CHECK (typeof("par_qui") in ('text', 'null')) NOT NULL,
	`gardee_le` integer CHECK (typeof("gardee_le") in ('integer', 'null')) NOT NULL,
	`perdue_le` integer CHECK (typeof("perdue_le") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `boot` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`seq` integer NOT NULL
);

CREATE TABLE `budgets_heures` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`famille` text CHECK (typeof("famille") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `calculs_ardoises` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')),
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`commune_nom` text CHECK (typeof("commune_nom") in ('text', 'null')),
	`zone` text CHECK (typeof("zone") in ('text', 'null')) NOT NULL,
	`zone_origine` text CHECK (typeof("zone_origine") in ('text', 'null')) NOT NULL,
	`pente_valeur` real CHECK (typeof("pente_valeur") in ('real', 'null')) NOT NULL,
	`pente_unite` text CHECK (typeof("pente_unite") in ('text', 'null')) NOT NULL,
	`projection_mm` real CHECK (typeof("projection_mm") in ('real', 'null')) NOT NULL,
	`rampant_mm` real CHECK (typeof("rampant_mm") in ('real', 'null')),
	`situation` text CHECK (typeof("situation") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`hauteur_mm` integer CHECK (typeof("hauteur_mm") in ('integer', 'null')) NOT NULL,
	`largeur_mm` integer CHECK (typeof("largeur_mm") in ('integer', 'null')) NOT NULL,
	`pose` text CHECK (typeof("pose") in ('text', 'null')) NOT NULL,
	`joint_mm` real CHECK (typeof("joint_mm") in ('real', 'null')) NOT NULL,
	`edition` text CHECK (typeof("edition") in ('text', 'null')) NOT NULL,
	`surface_m2` real CHECK (typeof("surface_m2") in ('real', 'null')),
	`recouvrement_mm` integer CHECK (typeof("recouvrement_mm") in ('integer', 'null')) NOT NULL,
	`recouvrement_manuel` integer CHECK (typeof("recouvrement_manuel") in ('integer', 'null')) NOT NULL,
	`pureau_mm` real CHECK (typeof("pureau_mm") in ('real', 'null')) NOT NULL,
	`ardoises_par_m2` real CHECK (typeof("ardoises_par_m2") in ('real', 'null')) NOT NULL,
	`liteaux_m_par_m2` real CHECK (typeof("liteaux_m_par_m2") in ('real', 'null')) NOT NULL,
	`crochet_longueur_cm` integer CHECK (typeof("crochet_longueur_cm") in ('integer', 'null')),
	`ardoises` integer CHECK (typeof("ardoises") in ('integer', 'null')),
	`crochets` integer CHECK (typeof("crochets") in ('integer', 'null')),
	`liteaux_m` real CHECK (typeof("liteaux_m") in ('real', 'null')),
	`etapes` text CHECK (typeof("etapes") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL, `agrafes` integer CHECK (typeof("agrafes") in ('integer', 'null')), `pointes` integer CHECK (typeof("pointes") in ('integer', 'null')), `clous` integer CHECK (typeof("clous") in ('integer', 'null')), `agrafes_boites` integer CHECK (typeof("agrafes_boites") in ('integer', 'null')), `pointes_boites` integer CHECK (typeof("pointes_boites") in ('integer', 'null')), `poids_kg_par_m2` real CHECK (typeof("poids_kg_par_m2") in ('real', 'null')), `entraxe_chevrons_mm` real CHECK (typeof("entraxe_chevrons_mm") in ('real', 'null')), `liteau_section` text CHECK (typeof("liteau_section") in ('text', 'null')), `avertissements` text CHECK (typeof("avertissements") in ('text', 'null')), `rangs` text CHECK (typeof("rangs") in ('text', 'null')), `toit` text CHECK (typeof("toit") in ('text', 'null')), `entree` text CHECK (typeof("entree") in ('text', 'null')),
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`salarie_id` text NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_read_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `carnets_toits` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`cle` text CHECK (typeof("cle") in ('text', 'null')) NOT NULL,
	`calcul_id` text CHECK (typeof("calcul_id") in ('text', 'null')),
	`pan` text CHECK (typeof("pan") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`hauteur_mm` integer CHECK (typeof("hauteur_mm") in ('integer', 'null')) NOT NULL,
	`largeur_mm` integer CHECK (typeof("largeur_mm") in ('integer', 'null')) NOT NULL,
	`pose` text CHECK (typeof("pose") in ('text', 'null')) NOT NULL,
	`pente_pct` real CHECK (typeof("pente_pct") in ('real', 'null')),
	`surface_m2` real CHECK (typeof("surface_m2") in ('real', 'null')),
	`recouvrement_mm` real CHECK (typeof("recouvrement_mm") in ('real', 'null')),
	`pureau_mm` real CHECK (typeof("pureau_mm") in ('real', 'null')),
	`rangs` integer CHECK (typeof("rangs") in ('integer', 'null')),
	`edition` text CHECK (typeof("edition") in ('text', 'null')),
	`crochet_longueur_cm` integer CHECK (typeof("crochet_longueur_cm") in ('integer', 'null')),
	`crochet_matiere` text CHECK (typeof("crochet_matiere") in ('text', 'null')),
	`carriere` text CHECK (typeof("carriere") in ('text', 'null')),
	`lot` text CHECK (typeof("lot") in ('text', 'null')),
	`pose_le` text CHECK (typeof("pose_le") in ('text', 'null')),
	`equipe` text CHECK (typeof("equipe") in ('text', 'null')),
	`photos` text CHECK (typeof("photos") in ('text', 'null')),
	`remarque` text CHECK (typeof("remarque") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`calcul_id`) REFERENCES `calculs_ardoises`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `chantier_acces` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`acces` text CHECK (typeof("acces") in ('text', 'null')),
	`code` text CHECK (typeof("code") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `chantier_documents` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`legende` text CHECK (typeof("legende") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`mime` text CHECK (typeof("mime") in ('text', 'null')) NOT NULL,
	`taille_octets` integer CHECK (typeof("taille_octets") in ('integer', 'null')) NOT NULL,
	`largeur_px` integer CHECK (typeof("largeur_px") in ('integer', 'null')),
	`hauteur_px` integer CHECK (typeof("hauteur_px") in ('integer', 'null')),
	`prise_a` integer CHECK (typeof("prise_a") in ('integer', 'null')),
	`fichier` text CHECK (typeof("fichier") in ('text', 'null')) NOT NULL,
	`vignette` text CHECK (typeof("vignette") in ('text', 'null')),
	`fichier_recu_a` integer CHECK (typeof("fichier_recu_a") in ('integer', 'null')),
	`vignette_recue_a` integer CHECK (typeof("vignette_recue_a") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `chantier_finances` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`montant_ht_cents` integer CHECK (typeof("montant_ht_cents") in ('integer', 'null')),
	`debourse_cents` integer CHECK (typeof("debourse_cents") in ('integer', 'null')),
	`acompte_cents` integer CHECK (typeof("acompte_cents") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL, `facture_ht_cents` integer CHECK (typeof("facture_ht_cents") in ('integer', 'null')), `achats_ht_cents` integer CHECK (typeof("achats_ht_cents") in ('integer', 'null')),
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `chantier_notes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`texte` text CHECK (typeof("texte") in ('text', 'null')) NOT NULL,
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `chantiers` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`reference` text CHECK (typeof("reference") in ('text', 'null')),
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`description` text CHECK (typeof("description") in ('text', 'null')),
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')) NOT NULL,
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`date_signature` text CHECK (typeof("date_signature") in ('text', 'null')),
	`debut_prevu` text CHECK (typeof("debut_prevu") in ('text', 'null')),
	`fin_prevue` text CHECK (typeof("fin_prevue") in ('text', 'null')),
	`heures_vendues` real CHECK (typeof("heures_vendues") in ('real', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL, `date_reception` text CHECK (typeof("date_reception") in ('text', 'null')),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `chantiers_verrouilles` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`verrouille` integer CHECK (typeof("verrouille") in ('integer', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `client_adresses` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')) NOT NULL,
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `clients` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`civilite` text CHECK (typeof("civilite") in ('text', 'null')),
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`prenom` text CHECK (typeof("prenom") in ('text', 'null')),
	`email` text CHECK (typeof("email") in ('text', 'null')),
	`telephone` text CHECK (typeof("telephone") in ('text', 'null')),
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')),
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`siret` text CHECK (typeof("siret") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
, `note` text CHECK (typeof("note") in ('text', 'null')), `fusionne_id` text CHECK (typeof("fusionne_id") in ('text', 'null')), `efface_le` text CHECK (typeof("efface_le") in ('text', 'null')), `garde_au` text CHECK (typeof("garde_au") in ('text', 'null')));

CREATE TABLE `commande_lignes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`commande_id` text CHECK (typeof("commande_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`quantite` real CHECK (typeof("quantite") in ('real', 'null')) NOT NULL,
	`unite` text CHECK (typeof("unite") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`commande_id`) REFERENCES `commandes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `commande_montants` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`commande_id` text CHECK (typeof("commande_id") in ('text', 'null')) NOT NULL,
	`montant_ht_cents` integer CHECK (typeof("montant_ht_cents") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`commande_id`) REFERENCES `commandes`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `commande_receptions` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`commande_id` text CHECK (typeof("commande_id") in ('text', 'null')) NOT NULL,
	`ligne_id` text CHECK (typeof("ligne_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`quantite` real CHECK (typeof("quantite") in ('real', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`commande_id`) REFERENCES `commandes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ligne_id`) REFERENCES `commande_lignes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `commandes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`fournisseur` text CHECK (typeof("fournisseur") in ('text', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`date_envoi` text CHECK (typeof("date_envoi") in ('text', 'null')),
	`livraison_prevue` text CHECK (typeof("livraison_prevue") in ('text', 'null')),
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `communes_zones` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`insee` text CHECK (typeof("insee") in ('text', 'null')) NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`zone` text CHECK (typeof("zone") in ('text', 'null')) NOT NULL,
	`origine` text CHECK (typeof("origine") in ('text', 'null')) NOT NULL,
	`source` text CHECK (typeof("source") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `consentements` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')) NOT NULL,
	`usage` text CHECK (typeof("usage") in ('text', 'null')) NOT NULL,
	`accord` integer CHECK (typeof("accord") in ('integer', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`moyen` text CHECK (typeof("moyen") in ('text', 'null')) NOT NULL,
	`preuve` text CHECK (typeof("preuve") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `contacts` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')),
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')),
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`fonction` text CHECK (typeof("fonction") in ('text', 'null')),
	`telephone` text CHECK (typeof("telephone") in ('text', 'null')),
	`email` text CHECK (typeof("email") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL, `role_depuis` text CHECK (typeof("role_depuis") in ('text', 'null')), `role_fin` text CHECK (typeof("role_fin") in ('text', 'null')),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `controle_points` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`liste` text CHECK (typeof("liste") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`photo_requise` integer CHECK (typeof("photo_requise") in ('integer', 'null')) NOT NULL,
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`fait_le` text CHECK (typeof("fait_le") in ('text', 'null')),
	`fait_par` text CHECK (typeof("fait_par") in ('text', 'null')),
	`remarque` text CHECK (typeof("remarque") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `couts_horaires` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`depuis` text CHECK (typeof("depuis") in ('text', 'null')) NOT NULL,
	`cout_cents` integer CHECK (typeof("cout_cents") in ('integer', 'null')) NOT NULL,
	`origine` text CHECK (typeof("origine") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `demandes_conges` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`debut` text CHECK (typeof("debut") in ('text', 'null')) NOT NULL,
	`debut_apres_midi` integer CHECK (typeof("debut_apres_midi") in ('integer', 'null')) NOT NULL,
	`fin` text CHECK (typeof("fin") in ('text', 'null')) NOT NULL,
	`fin_matin` integer CHECK (typeof("fin_matin") in ('integer', 'null')) NOT NULL,
	`motif` text CHECK (typeof("motif") in ('text', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`reponse` text CHECK (typeof("reponse") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`no` integer NOT NULL,
	`last_mid` integer NOT NULL,
	`last_seen` integer NOT NULL,
	`schema` integer NOT NULL,
	`revoked_at` integer,
	`secret_hash` text,
	`pin_hash` text,
	`pin_tries` integer NOT NULL, `unsent` integer, `app` text, `farewell_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `devis` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`numero` text CHECK (typeof("numero") in ('text', 'null')) NOT NULL,
	`version` integer CHECK (typeof("version") in ('integer', 'null')) NOT NULL,
	`origine` text CHECK (typeof("origine") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`titre` text CHECK (typeof("titre") in ('text', 'null')),
	`preambule` text CHECK (typeof("preambule") in ('text', 'null')),
	`facturation` text CHECK (typeof("facturation") in ('text', 'null')),
	`adresse_chantier` text CHECK (typeof("adresse_chantier") in ('text', 'null')),
	`date_creation` text CHECK (typeof("date_creation") in ('text', 'null')),
	`date_validite` text CHECK (typeof("date_validite") in ('text', 'null')),
	`ht_cents` integer CHECK (typeof("ht_cents") in ('integer', 'null')) NOT NULL,
	`tva_cents` integer CHECK (typeof("tva_cents") in ('integer', 'null')) NOT NULL,
	`ttc_cents` integer CHECK (typeof("ttc_cents") in ('integer', 'null')) NOT NULL,
	`ht_lu_cents` integer CHECK (typeof("ht_lu_cents") in ('integer', 'null')),
	`tva_lue_cents` integer CHECK (typeof("tva_lue_cents") in ('integer', 'null')),
	`tva` text CHECK (typeof("tva") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`heures_options` real CHECK (typeof("heures_options") in ('real', 'null')) NOT NULL,
	`heures_familles` text CHECK (typeof("heures_familles") in ('text', 'null')) NOT NULL,
	`debourse_cents` integer CHECK (typeof("debourse_cents") in ('integer', 'null')),
	`mots_cles` text CHECK (typeof("mots_cles") in ('text', 'null')),
	`alertes` text CHECK (typeof("alertes") in ('text', 'null')) NOT NULL,
	`nombre_lignes` integer CHECK (typeof("nombre_lignes") in ('integer', 'null')) NOT NULL,
	`empreinte` text CHECK (typeof("empreinte") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `devis_heures` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`devis_id` text CHECK (typeof("devis_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`famille` text CHECK (typeof("famille") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`devis_id`) REFERENCES `devis`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `devis_lignes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`devis_id` text CHECK (typeof("devis_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`lot` integer CHECK (typeof("lot") in ('integer', 'null')),
	`option` integer CHECK (typeof("option") in ('integer', 'null')),
	`section` text CHECK (typeof("section") in ('text', 'null')),
	`code` text CHECK (typeof("code") in ('text', 'null')),
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`prix_achat` real CHECK (typeof("prix_achat") in ('real', 'null')),
	`coefficient` real CHECK (typeof("coefficient") in ('real', 'null')),
	`prix_unitaire_cents` integer CHECK (typeof("prix_unitaire_cents") in ('integer', 'null')),
	`quantite` real CHECK (typeof("quantite") in ('real', 'null')),
	`unite` text CHECK (typeof("unite") in ('text', 'null')),
	`taux_tva` real CHECK (typeof("taux_tva") in ('real', 'null')) NOT NULL,
	`total_ht_cents` integer CHECK (typeof("total_ht_cents") in ('integer', 'null')) NOT NULL,
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`composants` text CHECK (typeof("composants") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`devis_id`) REFERENCES `devis`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `devis_lots` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`devis_id` text CHECK (typeof("devis_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`code` text CHECK (typeof("code") in ('text', 'null')),
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`famille` text CHECK (typeof("famille") in ('text', 'null')) NOT NULL,
	`ht_cents` integer CHECK (typeof("ht_cents") in ('integer', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`debourse_cents` integer CHECK (typeof("debourse_cents") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`devis_id`) REFERENCES `devis`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `devis_options` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`devis_id` text CHECK (typeof("devis_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`famille` text CHECK (typeof("famille") in ('text', 'null')) NOT NULL,
	`ht_cents` integer CHECK (typeof("ht_cents") in ('integer', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')) NOT NULL,
	`debourse_cents` integer CHECK (typeof("debourse_cents") in ('integer', 'null')) NOT NULL,
	`alternative` integer CHECK (typeof("alternative") in ('integer', 'null')),
	`date_acceptation` text CHECK (typeof("date_acceptation") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`devis_id`) REFERENCES `devis`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `document_dessins` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`traits` text CHECK (typeof("traits") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `echanges` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`client_id` text CHECK (typeof("client_id") in ('text', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`texte` text CHECK (typeof("texte") in ('text', 'null')) NOT NULL,
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `entreprises` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`siret` text CHECK (typeof("siret") in ('text', 'null')) NOT NULL,
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')) NOT NULL,
	`commune_insee` text CHECK (typeof("commune_insee") in ('text', 'null')),
	`telephone` text CHECK (typeof("telephone") in ('text', 'null')),
	`email` text CHECK (typeof("email") in ('text', 'null')),
	`chantiers_fermes` integer CHECK (typeof("chantiers_fermes") in ('integer', 'null')) NOT NULL,
	`planning_ferme` integer CHECK (typeof("planning_ferme") in ('integer', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `field_meta` (
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`meta` text NOT NULL,
	PRIMARY KEY(`entity`, `id`)
) WITHOUT ROWID;

CREATE TABLE `habilitations` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`valable_au` text CHECK (typeof("valable_au") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `history` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seq` integer NOT NULL,
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`field_group` text NOT NULL,
	`old` text,
	`new` text,
	`lost` integer NOT NULL,
	`user_id` text NOT NULL,
	`device_no` integer NOT NULL,
	`mid` integer NOT NULL,
	`at` integer NOT NULL
);

CREATE TABLE `interventions` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`heures` real CHECK (typeof("heures") in ('real', 'null')) NOT NULL,
	`familles` text CHECK (typeof("familles") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `jours_verrouilles` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`verrouille` integer CHECK (typeof("verrouille") in ('integer', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `menuiseries` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`feuille_id` text CHECK (typeof("feuille_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`repere` text CHECK (typeof("repere") in ('text', 'null')) NOT NULL,
	`quantite` integer CHECK (typeof("quantite") in ('integer', 'null')) NOT NULL,
	`ouverture` text CHECK (typeof("ouverture") in ('text', 'null')) NOT NULL,
	`tableau_largeur_mm` integer CHECK (typeof("tableau_largeur_mm") in ('integer', 'null')),
	`tableau_hauteur_mm` integer CHECK (typeof("tableau_hauteur_mm") in ('integer', 'null')),
	`hors_tout_largeur_mm` integer CHECK (typeof("hors_tout_largeur_mm") in ('integer', 'null')),
	`hors_tout_hauteur_mm` integer CHECK (typeof("hors_tout_hauteur_mm") in ('integer', 'null')),
	`allege_mm` integer CHECK (typeof("allege_mm") in ('integer', 'null')),
	`pose` text CHECK (typeof("pose") in ('text', 'null')),
	`profil` text CHECK (typeof("profil") in ('text', 'null')),
	`doublage_mm` integer CHECK (typeof("doublage_mm") in ('integer', 'null')),
	`seuil` text CHECK (typeof("seuil") in ('text', 'null')),
	`sens` text CHECK (typeof("sens") in ('text', 'null')),
	`serrure` text CHECK (typeof("serrure") in ('text', 'null')),
	`poignee` text CHECK (typeof("poignee") in ('text', 'null')),
	`accessoires` text CHECK (typeof("accessoires") in ('text', 'null')),
	`entree_air` text CHECK (typeof("entree_air") in ('text', 'null')),
	`vitrage` text CHECK (typeof("vitrage") in ('text', 'null')),
	`petits_bois` text CHECK (typeof("petits_bois") in ('text', 'null')),
	`occultation` text CHECK (typeof("occultation") in ('text', 'null')),
	`manoeuvre` text CHECK (typeof("manoeuvre") in ('text', 'null')),
	`remarque` text CHECK (typeof("remarque") in ('text', 'null')),
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`feuille_id`) REFERENCES `menuiseries_feuilles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `menuiseries_feuilles` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`fournisseur` text CHECK (typeof("fournisseur") in ('text', 'null')),
	`couleur` text CHECK (typeof("couleur") in ('text', 'null')),
	`date_releve` text CHECK (typeof("date_releve") in ('text', 'null')),
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `metre_lignes` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`metre_id` text CHECK (typeof("metre_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')),
	`largeur_m` real CHECK (typeof("largeur_m") in ('real', 'null')) NOT NULL,
	`hauteur_m` real CHECK (typeof("hauteur_m") in ('real', 'null')),
	`nombre` integer CHECK (typeof("nombre") in ('integer', 'null')) NOT NULL,
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`metre_id`) REFERENCES `metres`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `metres` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`longueur_m` real CHECK (typeof("longueur_m") in ('real', 'null')),
	`largeur_m` real CHECK (typeof("largeur_m") in ('real', 'null')),
	`hauteur_egout_m` real CHECK (typeof("hauteur_egout_m") in ('real', 'null')),
	`hauteur_faitage_m` real CHECK (typeof("hauteur_faitage_m") in ('real', 'null')),
	`rive_m` real CHECK (typeof("rive_m") in ('real', 'null')),
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`note` text CHECK (typeof("note") in ('text', 'null')),
	`auteur` text CHECK (typeof("auteur") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `modeles_ardoises` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`hauteur_mm` integer CHECK (typeof("hauteur_mm") in ('integer', 'null')) NOT NULL,
	`largeur_mm` integer CHECK (typeof("largeur_mm") in ('integer', 'null')) NOT NULL,
	`epaisseur_mm` real CHECK (typeof("epaisseur_mm") in ('real', 'null')),
	`recouvrement_min_mm` integer CHECK (typeof("recouvrement_min_mm") in ('integer', 'null')),
	`recouvrement_max_mm` integer CHECK (typeof("recouvrement_max_mm") in ('integer', 'null')),
	`source` text CHECK (typeof("source") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
, `poids_kg` real CHECK (typeof("poids_kg") in ('real', 'null')), `paquet` integer CHECK (typeof("paquet") in ('integer', 'null')), `stock` integer CHECK (typeof("stock") in ('integer', 'null')), `provenance` text CHECK (typeof("provenance") in ('text', 'null')));

CREATE TABLE `modeles_controles` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`points` text CHECK (typeof("points") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `pointages` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`jour` text CHECK (typeof("jour") in ('text', 'null')) NOT NULL,
	`matin_chantier_id` text CHECK (typeof("matin_chantier_id") in ('text', 'null')),
	`matin_heures` real CHECK (typeof("matin_heures") in ('real', 'null')) NOT NULL,
	`apres_midi_chantier_id` text CHECK (typeof("apres_midi_chantier_id") in ('text', 'null')),
	`apres_midi_heures` real CHECK (typeof("apres_midi_heures") in ('real', 'null')) NOT NULL,
	`panier` integer CHECK (typeof("panier") in ('integer', 'null')) NOT NULL,
	`intemperies_heures` real CHECK (typeof("intemperies_heures") in ('real', 'null')),
	`remarque` text CHECK (typeof("remarque") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matin_chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`apres_midi_chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `prix_ardoises` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nature` text CHECK (typeof("nature") in ('text', 'null')) NOT NULL,
	`hauteur_mm` integer CHECK (typeof("hauteur_mm") in ('integer', 'null')) NOT NULL,
	`largeur_mm` integer CHECK (typeof("largeur_mm") in ('integer', 'null')) NOT NULL,
	`prix_mille_cents` integer CHECK (typeof("prix_mille_cents") in ('integer', 'null')) NOT NULL,
	`fournisseur` text CHECK (typeof("fournisseur") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `proces_verbaux` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`date_reception` text CHECK (typeof("date_reception") in ('text', 'null')) NOT NULL,
	`resultat` text CHECK (typeof("resultat") in ('text', 'null')) NOT NULL,
	`maitre_ouvrage` text CHECK (typeof("maitre_ouvrage") in ('text', 'null')),
	`representant` text CHECK (typeof("representant") in ('text', 'null')),
	`travaux` text CHECK (typeof("travaux") in ('text', 'null')),
	`motif` text CHECK (typeof("motif") in ('text', 'null')),
	`signature_client` text CHECK (typeof("signature_client") in ('text', 'null')),
	`signature_entreprise` text CHECK (typeof("signature_entreprise") in ('text', 'null')),
	`reserves_signees` text CHECK (typeof("reserves_signees") in ('text', 'null')),
	`signe_a` integer CHECK (typeof("signe_a") in ('integer', 'null')),
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`levee_le` text CHECK (typeof("levee_le") in ('text', 'null')),
	`levee_signature` text CHECK (typeof("levee_signature") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `push_subscription` (
	`device_id` text PRIMARY KEY NOT NULL,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`server_key` text NOT NULL,
	`origin` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`device_id`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `recouvrements` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`edition` text CHECK (typeof("edition") in ('text', 'null')) NOT NULL,
	`zone` text CHECK (typeof("zone") in ('text', 'null')) NOT NULL,
	`pente_pct` real CHECK (typeof("pente_pct") in ('real', 'null')) NOT NULL,
	`pente_deg` real CHECK (typeof("pente_deg") in ('real', 'null')),
	`bande` text CHECK (typeof("bande") in ('text', 'null')) NOT NULL,
	`recouvrement_mm` integer CHECK (typeof("recouvrement_mm") in ('integer', 'null')) NOT NULL,
	`source` text CHECK (typeof("source") in ('text', 'null')) NOT NULL,
	`confiance` text CHECK (typeof("confiance") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `reglages_ardoises` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`edition_crochet` text CHECK (typeof("edition_crochet") in ('text', 'null')),
	`edition_clou` text CHECK (typeof("edition_clou") in ('text', 'null')),
	`edition_fibres` text CHECK (typeof("edition_fibres") in ('text', 'null')),
	`entre_lignes` text CHECK (typeof("entre_lignes") in ('text', 'null')),
	`bout_de_bande` text CHECK (typeof("bout_de_bande") in ('text', 'null')),
	`agrafes_pct` integer CHECK (typeof("agrafes_pct") in ('integer', 'null')),
	`agrafes_par_boite` integer CHECK (typeof("agrafes_par_boite") in ('integer', 'null')),
	`pointes_par_boite` integer CHECK (typeof("pointes_par_boite") in ('integer', 'null')),
	`entraxe_chevrons_mm` integer CHECK (typeof("entraxe_chevrons_mm") in ('integer', 'null')),
	`debord_egout_mm` integer CHECK (typeof("debord_egout_mm") in ('integer', 'null')),
	`liteau_longueur_mm` integer CHECK (typeof("liteau_longueur_mm") in ('integer', 'null')),
	`perte_type` text CHECK (typeof("perte_type") in ('text', 'null')),
	`rive_droite_m2` real CHECK (typeof("rive_droite_m2") in ('real', 'null')),
	`rive_biaise_m2` real CHECK (typeof("rive_biaise_m2") in ('real', 'null')),
	`aretier_m2` real CHECK (typeof("aretier_m2") in ('real', 'null')),
	`noue_m2` real CHECK (typeof("noue_m2") in ('real', 'null')),
	`perte_rectangle_pct` real CHECK (typeof("perte_rectangle_pct") in ('real', 'null')),
	`perte_autre_pct` real CHECK (typeof("perte_autre_pct") in ('real', 'null')),
	`casse_pct` real CHECK (typeof("casse_pct") in ('real', 'null')),
	`tri_pct` real CHECK (typeof("tri_pct") in ('real', 'null')),
	`deduction_min_m2` real CHECK (typeof("deduction_min_m2") in ('real', 'null')),
	`cheminee_ardoises` integer CHECK (typeof("cheminee_ardoises") in ('integer', 'null')),
	`fenetre_ardoises` integer CHECK (typeof("fenetre_ardoises") in ('integer', 'null')),
	`sortie_ardoises` integer CHECK (typeof("sortie_ardoises") in ('integer', 'null')),
	`chatiere_cm2` real CHECK (typeof("chatiere_cm2") in ('real', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
, `volige_egout_par_m` real CHECK (typeof("volige_egout_par_m") in ('real', 'null')), `liteau_faitage_par_m` real CHECK (typeof("liteau_faitage_par_m") in ('real', 'null')), `closoir_par_m` real CHECK (typeof("closoir_par_m") in ('real', 'null')), `closoir_longueur_mm` integer CHECK (typeof("closoir_longueur_mm") in ('integer', 'null')), `crochets_aretier_par_m` real CHECK (typeof("crochets_aretier_par_m") in ('real', 'null')), `abergement_par_m` real CHECK (typeof("abergement_par_m") in ('real', 'null')), `noquets_par_rang` real CHECK (typeof("noquets_par_rang") in ('real', 'null')), `zinc_longueur_mm` integer CHECK (typeof("zinc_longueur_mm") in ('integer', 'null')));

CREATE TABLE `regles_planning` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`depuis` text CHECK (typeof("depuis") in ('text', 'null')) NOT NULL,
	`coefficient` real CHECK (typeof("coefficient") in ('real', 'null')) NOT NULL,
	`heures_jour` real CHECK (typeof("heures_jour") in ('real', 'null')) NOT NULL,
	`heures_vendredi` real CHECK (typeof("heures_vendredi") in ('real', 'null')) NOT NULL,
	`heures_estimation` real CHECK (typeof("heures_estimation") in ('real', 'null')) NOT NULL,
	`parite` text CHECK (typeof("parite") in ('text', 'null')) NOT NULL,
	`parite_reference` text CHECK (typeof("parite_reference") in ('text', 'null')),
	`ecart_rouge_pct` real CHECK (typeof("ecart_rouge_pct") in ('real', 'null')) NOT NULL,
	`jours_chargee` integer CHECK (typeof("jours_chargee") in ('integer', 'null')) NOT NULL,
	`jours_surchargee` integer CHECK (typeof("jours_surchargee") in ('integer', 'null')) NOT NULL,
	`sav_impute` text CHECK (typeof("sav_impute") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `regles_taches` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`code` text CHECK (typeof("code") in ('text', 'null')) NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`active` integer CHECK (typeof("active") in ('integer', 'null')) NOT NULL,
	`declencheur` text CHECK (typeof("declencheur") in ('text', 'null')) NOT NULL,
	`vers_etat` text CHECK (typeof("vers_etat") in ('text', 'null')),
	`mot_cle` text CHECK (typeof("mot_cle") in ('text', 'null')),
	`seuil_ht_cents` integer CHECK (typeof("seuil_ht_cents") in ('integer', 'null')),
	`apres_code` text CHECK (typeof("apres_code") in ('text', 'null')),
	`jour_du_mois` integer CHECK (typeof("jour_du_mois") in ('integer', 'null')),
	`chaque` text CHECK (typeof("chaque") in ('text', 'null')),
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`delai_mois` integer CHECK (typeof("delai_mois") in ('integer', 'null')),
	`delai_jours` integer CHECK (typeof("delai_jours") in ('integer', 'null')),
	`jour_ouvre` integer CHECK (typeof("jour_ouvre") in ('integer', 'null')) NOT NULL,
	`pour_role` text CHECK (typeof("pour_role") in ('text', 'null')) NOT NULL,
	`priorite` text CHECK (typeof("priorite") in ('text', 'null')) NOT NULL,
	`rubrique` text CHECK (typeof("rubrique") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `reserves` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`proces_verbal_id` text CHECK (typeof("proces_verbal_id") in ('text', 'null')) NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')) NOT NULL,
	`texte` text CHECK (typeof("texte") in ('text', 'null')) NOT NULL,
	`delai_au` text CHECK (typeof("delai_au") in ('text', 'null')),
	`document_id` text CHECK (typeof("document_id") in ('text', 'null')),
	`levee_le` text CHECK (typeof("levee_le") in ('text', 'null')),
	`levee_par` text CHECK (typeof("levee_par") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`proces_verbal_id`) REFERENCES `proces_verbaux`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `chantier_documents`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `rythmes_salaries` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`depuis` text CHECK (typeof("depuis") in ('text', 'null')) NOT NULL,
	`jours_pairs` text CHECK (typeof("jours_pairs") in ('text', 'null')) NOT NULL,
	`jours_impairs` text CHECK (typeof("jours_impairs") in ('text', 'null')) NOT NULL,
	`ecole_semaines` integer CHECK (typeof("ecole_semaines") in ('integer', 'null')),
	`ecole_lundi` text CHECK (typeof("ecole_lundi") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `salarie_paies` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`contrat` text CHECK (typeof("contrat") in ('text', 'null')),
	`heures_hebdo` real CHECK (typeof("heures_hebdo") in ('real', 'null')),
	`salaire_horaire_cents` integer CHECK (typeof("salaire_horaire_cents") in ('integer', 'null')),
	`qualification` text CHECK (typeof("qualification") in ('text', 'null')),
	`date_naissance` text CHECK (typeof("date_naissance") in ('text', 'null')),
	`nir` text CHECK (typeof("nir") in ('text', 'null')),
	`adresse` text CHECK (typeof("adresse") in ('text', 'null')),
	`code_postal` text CHECK (typeof("code_postal") in ('text', 'null')),
	`ville` text CHECK (typeof("ville") in ('text', 'null')),
	`email` text CHECK (typeof("email") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `salaries` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`nom` text CHECK (typeof("nom") in ('text', 'null')) NOT NULL,
	`prenom` text CHECK (typeof("prenom") in ('text', 'null')) NOT NULL,
	`metier` text CHECK (typeof("metier") in ('text', 'null')) NOT NULL,
	`equipe` text CHECK (typeof("equipe") in ('text', 'null')),
	`rythme` text CHECK (typeof("rythme") in ('text', 'null')) NOT NULL,
	`telephone` text CHECK (typeof("telephone") in ('text', 'null')),
	`date_entree` text CHECK (typeof("date_entree") in ('text', 'null')) NOT NULL,
	`date_sortie` text CHECK (typeof("date_sortie") in ('text', 'null')),
	`rang` integer CHECK (typeof("rang") in ('integer', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `savs` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')) NOT NULL,
	`motif` text CHECK (typeof("motif") in ('text', 'null')) NOT NULL,
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`date_demande` text CHECK (typeof("date_demande") in ('text', 'null')) NOT NULL,
	`date_visite` text CHECK (typeof("date_visite") in ('text', 'null')),
	`compte_rendu` text CHECK (typeof("compte_rendu") in ('text', 'null')),
	`heures` real CHECK (typeof("heures") in ('real', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `semaines_envoyees` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`lundi` text CHECK (typeof("lundi") in ('text', 'null')) NOT NULL,
	`envoyee_le` integer CHECK (typeof("envoyee_le") in ('integer', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `semaines_vues` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')) NOT NULL,
	`lundi` text CHECK (typeof("lundi") in ('text', 'null')) NOT NULL,
	`vue_le` integer CHECK (typeof("vue_le") in ('integer', 'null')) NOT NULL,
	`contenu` text CHECK (typeof("contenu") in ('text', 'null')) NOT NULL,
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`device_id` text,
	`created_at` integer NOT NULL,
	`last_seen` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `sync_row` (
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`scope` text NOT NULL,
	`seq` integer NOT NULL,
	`live` integer NOT NULL,
	PRIMARY KEY(`entity`, `id`, `scope`)
) WITHOUT ROWID;

CREATE TABLE `sync_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`seq` integer NOT NULL
, `bumped_at` integer);

CREATE TABLE `taches` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`titre` text CHECK (typeof("titre") in ('text', 'null')) NOT NULL,
	`description` text CHECK (typeof("description") in ('text', 'null')),
	`chantier_id` text CHECK (typeof("chantier_id") in ('text', 'null')),
	`etat` text CHECK (typeof("etat") in ('text', 'null')) NOT NULL,
	`rubrique` text CHECK (typeof("rubrique") in ('text', 'null')) NOT NULL,
	`salarie_id` text CHECK (typeof("salarie_id") in ('text', 'null')),
	`pour_role` text CHECK (typeof("pour_role") in ('text', 'null')),
	`echeance` text CHECK (typeof("echeance") in ('text', 'null')),
	`priorite` text CHECK (typeof("priorite") in ('text', 'null')) NOT NULL,
	`recurrence` text CHECK (typeof("recurrence") in ('text', 'null')),
	`fait_le` text CHECK (typeof("fait_le") in ('text', 'null')),
	`duree_min` integer CHECK (typeof("duree_min") in ('integer', 'null')),
	`regle_id` text CHECK (typeof("regle_id") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL,
	FOREIGN KEY (`chantier_id`) REFERENCES `chantiers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`salarie_id`) REFERENCES `salaries`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`nom` text NOT NULL,
	`prenom` text NOT NULL,
	`identifiant` text,
	`password_hash` text,
	`role` text NOT NULL,
	`money` integer NOT NULL,
	`salarie_id` text,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL
);

CREATE TABLE `vehicules` (
	`id` text CHECK (typeof("id") in ('text', 'null')) PRIMARY KEY NOT NULL,
	`libelle` text CHECK (typeof("libelle") in ('text', 'null')) NOT NULL,
	`immatriculation` text CHECK (typeof("immatriculation") in ('text', 'null')),
	`equipe` text CHECK (typeof("equipe") in ('text', 'null')),
	`controle_au` text CHECK (typeof("controle_au") in ('text', 'null')),
	`entretien_au` text CHECK (typeof("entretien_au") in ('text', 'null')),
	`created_at` integer CHECK (typeof("created_at") in ('integer', 'null')) NOT NULL,
	`created_by` text CHECK (typeof("created_by") in ('text', 'null')) NOT NULL,
	`updated_at` integer CHECK (typeof("updated_at") in ('integer', 'null')) NOT NULL,
	`deleted` integer CHECK (typeof("deleted") in ('integer', 'null')) NOT NULL
);

CREATE TABLE `verdict` (
	`device_no` integer NOT NULL,
	`mid` integer NOT NULL,
	`hash` text NOT NULL,
	`status` text NOT NULL,
	`seq` integer,
	`detail` text,
	`payload` text,
	`at` integer NOT NULL,
	`judged_at` integer NOT NULL,
	PRIMARY KEY(`device_no`, `mid`)
) WITHOUT ROWID;

CREATE INDEX `ix_affectations_chantier_id` ON `affectations` (`chantier_id`);

CREATE INDEX `ix_affectations_jour` ON `affectations` (`jour`);

CREATE INDEX `ix_affectations_salarie_id` ON `affectations` (`salarie_id`);

CREATE INDEX `ix_avancements_chantier_id` ON `avancements` (`chantier_id`);

CREATE INDEX `ix_avancements_document_id` ON `avancements` (`document_id`);

CREATE INDEX `ix_avancements_jour` ON `avancements` (`jour`);

CREATE INDEX `ix_avenants_chantier_id` ON `avenants` (`chantier_id`);

CREATE INDEX `ix_budgets_heures_chantier_id` ON `budgets_heures` (`chantier_id`);

CREATE INDEX `ix_calculs_ardoises_chantier_id` ON `calculs_ardoises` (`chantier_id`);

CREATE INDEX `ix_carnets_toits_calcul_id` ON `carnets_toits` (`calcul_id`);

CREATE INDEX `ix_carnets_toits_chantier_id` ON `carnets_toits` (`chantier_id`);

CREATE INDEX `ix_chantier_acces_chantier_id` ON `chantier_acces` (`chantier_id`);

CREATE INDEX `ix_chantier_documents_chantier_id` ON `chantier_documents` (`chantier_id`);

CREATE INDEX `ix_chantier_documents_fichier` ON `chantier_documents` (`fichier`);

CREATE INDEX `ix_chantier_documents_vignette` ON `chantier_documents` (`vignette`);

CREATE INDEX `ix_chantier_finances_chantier_id` ON `chantier_finances` (`chantier_id`);

CREATE INDEX `ix_chantier_notes_chantier_id` ON `chantier_notes` (`chantier_id`);

CREATE INDEX `ix_chantiers_client_id` ON `chantiers` (`client_id`);

CREATE INDEX `ix_chantiers_etat` ON `chantiers` (`etat`);

CREATE INDEX `ix_chantiers_libelle` ON `chantiers` (`libelle`);

CREATE INDEX `ix_chantiers_verrouilles_chantier_id` ON `chantiers_verrouilles` (`chantier_id`);

CREATE INDEX `ix_client_adresses_client_id` ON `client_adresses` (`client_id`);

CREATE INDEX `ix_clients_nom` ON `clients` (`nom`);

CREATE INDEX `ix_commande_lignes_chantier_id` ON `commande_lignes` (`chantier_id`);

CREATE INDEX `ix_commande_lignes_commande_id` ON `commande_lignes` (`commande_id`);

CREATE INDEX `ix_commande_montants_commande_id` ON `commande_montants` (`commande_id`);

CREATE INDEX `ix_commande_receptions_chantier_id` ON `commande_receptions` (`chantier_id`);

CREATE INDEX `ix_commande_receptions_commande_id` ON `commande_receptions` (`commande_id`);

CREATE INDEX `ix_commande_receptions_ligne_id` ON `commande_receptions` (`ligne_id`);

CREATE INDEX `ix_commandes_chantier_id` ON `commandes` (`chantier_id`);

CREATE INDEX `ix_communes_zones_nom` ON `communes_zones` (`nom`);

CREATE INDEX `ix_consentements_client_id` ON `consentements` (`client_id`);

CREATE INDEX `ix_contacts_chantier_id` ON `contacts` (`chantier_id`);

CREATE INDEX `ix_contacts_client_id` ON `contacts` (`client_id`);

CREATE INDEX `ix_controle_points_chantier_id` ON `controle_points` (`chantier_id`);

CREATE INDEX `ix_controle_points_document_id` ON `controle_points` (`document_id`);

CREATE INDEX `ix_demandes_conges_etat` ON `demandes_conges` (`etat`);

CREATE INDEX `ix_demandes_conges_salarie_id` ON `demandes_conges` (`salarie_id`);

CREATE INDEX `ix_device_user` ON `device` (`user_id`);

CREATE INDEX `ix_devis_chantier_id` ON `devis` (`chantier_id`);

CREATE INDEX `ix_devis_heures_chantier_id` ON `devis_heures` (`chantier_id`);

CREATE INDEX `ix_devis_heures_devis_id` ON `devis_heures` (`devis_id`);

CREATE INDEX `ix_devis_lignes_devis_id` ON `devis_lignes` (`devis_id`);

CREATE INDEX `ix_devis_lots_devis_id` ON `devis_lots` (`devis_id`);

CREATE INDEX `ix_devis_numero` ON `devis` (`numero`);

CREATE INDEX `ix_devis_options_devis_id` ON `devis_options` (`devis_id`);

CREATE INDEX `ix_document_dessins_chantier_id` ON `document_dessins` (`chantier_id`);

CREATE INDEX `ix_document_dessins_document_id` ON `document_dessins` (`document_id`);

CREATE INDEX `ix_echanges_client_id` ON `echanges` (`client_id`);

CREATE INDEX `ix_habilitations_salarie_id` ON `habilitations` (`salarie_id`);

CREATE INDEX `ix_history_row` ON `history` (`entity`,`id`);

CREATE INDEX `ix_interventions_chantier_id` ON `interventions` (`chantier_id`);

CREATE INDEX `ix_jours_verrouilles_jour` ON `jours_verrouilles` (`jour`);

CREATE INDEX `ix_menuiseries_chantier_id` ON `menuiseries` (`chantier_id`);

CREATE INDEX `ix_menuiseries_document_id` ON `menuiseries` (`document_id`);

CREATE INDEX `ix_menuiseries_feuille_id` ON `menuiseries` (`feuille_id`);

CREATE INDEX `ix_menuiseries_feuilles_chantier_id` ON `menuiseries_feuilles` (`chantier_id`);

CREATE INDEX `ix_metre_lignes_chantier_id` ON `metre_lignes` (`chantier_id`);

CREATE INDEX `ix_metre_lignes_document_id` ON `metre_lignes` (`document_id`);

CREATE INDEX `ix_metre_lignes_metre_id` ON `metre_lignes` (`metre_id`);

CREATE INDEX `ix_metres_chantier_id` ON `metres` (`chantier_id`);

CREATE INDEX `ix_metres_document_id` ON `metres` (`document_id`);

CREATE INDEX `ix_modeles_ardoises_nature` ON `modeles_ardoises` (`nature`);

CREATE INDEX `ix_pointages_apres_midi_chantier_id` ON `pointages` (`apres_midi_chantier_id`);

CREATE INDEX `ix_pointages_jour` ON `pointages` (`jour`);

CREATE INDEX `ix_pointages_matin_chantier_id` ON `pointages` (`matin_chantier_id`);

CREATE INDEX `ix_pointages_salarie_id` ON `pointages` (`salarie_id`);

CREATE INDEX `ix_proces_verbaux_chantier_id` ON `proces_verbaux` (`chantier_id`);

CREATE INDEX `ix_proces_verbaux_document_id` ON `proces_verbaux` (`document_id`);

CREATE INDEX `ix_recouvrements_edition` ON `recouvrements` (`edition`);

CREATE INDEX `ix_reserves_chantier_id` ON `reserves` (`chantier_id`);

CREATE INDEX `ix_reserves_document_id` ON `reserves` (`document_id`);

CREATE INDEX `ix_reserves_proces_verbal_id` ON `reserves` (`proces_verbal_id`);

CREATE INDEX `ix_rythmes_salaries_salarie_id` ON `rythmes_salaries` (`salarie_id`);

CREATE INDEX `ix_salarie_paies_salarie_id` ON `salarie_paies` (`salarie_id`);

CREATE INDEX `ix_salaries_nom` ON `salaries` (`nom`);

CREATE INDEX `ix_savs_chantier_id` ON `savs` (`chantier_id`);

CREATE INDEX `ix_semaines_envoyees_lundi` ON `semaines_envoyees` (`lundi`);

CREATE INDEX `ix_semaines_vues_lundi` ON `semaines_vues` (`lundi`);

CREATE INDEX `ix_semaines_vues_salarie_id` ON `semaines_vues` (`salarie_id`);

CREATE INDEX `ix_session_user` ON `session` (`user_id`);

CREATE INDEX `ix_sync_row_scope` ON `sync_row` (`scope`,`seq`);

CREATE INDEX `ix_sync_row_seq` ON `sync_row` (`seq`);

CREATE INDEX `ix_taches_chantier_id` ON `taches` (`chantier_id`);

CREATE INDEX `ix_taches_echeance` ON `taches` (`echeance`);

CREATE INDEX `ix_taches_salarie_id` ON `taches` (`salarie_id`);

CREATE INDEX `ix_verdict_status` ON `verdict` (`status`);

CREATE UNIQUE INDEX `ux_calendar_feed_token` ON `calendar_feed` (`token_hash`);

CREATE UNIQUE INDEX `ux_device_no` ON `device` (`no`);

CREATE UNIQUE INDEX `ux_push_subscription_endpoint` ON `push_subscription` (`endpoint`);

CREATE UNIQUE INDEX `ux_user_identifiant` ON `user` (`identifiant`);
