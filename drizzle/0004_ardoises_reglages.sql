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
--> statement-breakpoint
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
);
--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `agrafes` integer CHECK (typeof("agrafes") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `pointes` integer CHECK (typeof("pointes") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `clous` integer CHECK (typeof("clous") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `agrafes_boites` integer CHECK (typeof("agrafes_boites") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `pointes_boites` integer CHECK (typeof("pointes_boites") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `poids_kg_par_m2` real CHECK (typeof("poids_kg_par_m2") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `entraxe_chevrons_mm` real CHECK (typeof("entraxe_chevrons_mm") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `liteau_section` text CHECK (typeof("liteau_section") in ('text', 'null'));--> statement-breakpoint
ALTER TABLE `calculs_ardoises` ADD `avertissements` text CHECK (typeof("avertissements") in ('text', 'null'));--> statement-breakpoint
ALTER TABLE `modeles_ardoises` ADD `poids_kg` real CHECK (typeof("poids_kg") in ('real', 'null'));--> statement-breakpoint
ALTER TABLE `modeles_ardoises` ADD `paquet` integer CHECK (typeof("paquet") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `modeles_ardoises` ADD `stock` integer CHECK (typeof("stock") in ('integer', 'null'));--> statement-breakpoint
ALTER TABLE `modeles_ardoises` ADD `provenance` text CHECK (typeof("provenance") in ('text', 'null'));